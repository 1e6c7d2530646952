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

/** Reads resume files into profiles, as the stream does; the resume's id is the file's name. */
final class ResumeFiles implements AutoCloseable {
    private final ResumeReader reader = new ResumeReader();
    private final ResumeNormalizer normalizer = new ResumeNormalizer(Taxonomy.load());

    /** The profile of a file that can be read; one line for the person otherwise. */
    Profile profile(Path file) {
        RawResume raw = raw(file);
        if (raw.getText().isBlank()) {
            throw UserException.failed(file + " cannot be used: " + raw.getQuality() + ". " + raw.getDetail());
        }
        return normalizer.normalize(raw);
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

    /** Whether a profile says that some of the file was not taken. */
    static boolean partly(Profile profile) {
        return profile.getQuality() != ReadQuality.OK;
    }

    @Override
    public void close() {
        reader.close();
    }
}
