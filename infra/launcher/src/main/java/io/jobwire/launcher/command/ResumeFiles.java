package io.jobwire.launcher.command;

import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads resume files into profiles, as the stream does; the resume's id is the file's name. One process reads them all. */
final class ResumeFiles implements AutoCloseable {
    private final ResumeReader reader = new ResumeReader();
    private final ResumeNormalizer normalizer = new ResumeNormalizer(Taxonomy.load());

    /**
     * A resume that was read.
     *
     * @param detail one sentence when some of the file was not taken; else empty
     */
    record Read(Profile profile, String detail) {
        /** Whether some of the file was not taken. */
        boolean partly() {
            return profile.getQuality() != ReadQuality.OK;
        }
    }

    /** The profile of a file that can be read; one line for the person otherwise. */
    Profile profile(Path file) {
        return read(file).profile();
    }

    /** What a file says that can be read; one line for the person otherwise. */
    Read read(Path file) {
        RawResume raw = raw(file);
        if (raw.getText().isBlank()) {
            throw UserException.failed(file + " cannot be used: " + raw.getQuality() + ". " + raw.getDetail());
        }
        return new Read(normalizer.normalize(raw), raw.getDetail());
    }

    /** The files that are meant: those of a folder, not of the folders in it, by name; hidden ones are left out. */
    static List<Path> files(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw UserException.failed("Cannot read " + path + ": " + e.getMessage());
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private RawResume raw(Path file) {
        String name = String.valueOf(file.getFileName());
        RawResume read = Intake.read(reader, name, Intake.bytes(file), "", handedIn(file));
        return RawResume.newBuilder(read).setResume(name).build();
    }

    /** The file's own time stands for the day on which it was handed in, so that the same file gives the same years. */
    private static Instant handedIn(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
