package io.jobwire.launcher.system;

import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import io.jobwire.search.SearchConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders that a generation has in the data folder of a process: state of the stages that make it, search index, view of
 * the recommendations. All of it is derived.
 *
 * @param context of the generation
 */
public record GenerationFolders(StageContext context) {

    /** Those that are there. */
    public List<Path> find() {
        List<Path> found = new ArrayList<>();
        List<Pattern> applications = StageCatalog.making().stream()
                .map(stage -> StageGroups.pattern(context.topics(), stage))
                .toList();
        Path streams = context.dataDir().resolve("streams");
        if (Files.isDirectory(streams)) {
            try (Stream<Path> states = Files.list(streams)) {
                states.filter(path -> applications.stream()
                                .anyMatch(application -> application
                                        .matcher(String.valueOf(path.getFileName()))
                                        .matches()))
                        .forEach(found::add);
            } catch (IOException e) {
                throw failed(streams, e);
            }
        }
        Stream.of(
                        SearchConfig.from(context).folder(),
                        context.dataDir()
                                .resolve("saved-searches-g" + context.topics().generation()),
                        context.dataDir()
                                .resolve("web")
                                .resolve("recommendations-g" + context.topics().generation()))
                .filter(Files::exists)
                .forEach(found::add);
        return found;
    }

    /** Bytes in all of them; files that go meanwhile count nothing. */
    public long bytes() {
        long bytes = 0;
        for (Path folder : find()) {
            for (Path file : files(folder)) {
                bytes += size(file);
            }
        }
        return bytes;
    }

    /** Deletes them; another process may do the same. */
    public void delete() {
        for (Path folder : find()) {
            for (Path file : files(folder).reversed()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw failed(file, e);
                }
            }
        }
    }

    /** A folder and all in it, folders before what they hold. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw failed(folder, e);
        } catch (java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static MachineFaultException failed(Path path, IOException e) {
        return new MachineFaultException(path + " cannot be read or deleted: " + e.getMessage(), e);
    }
}
