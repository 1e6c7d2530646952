package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The note that a running process leaves in its data folder, so that other commands find it.
 *
 * @param kafka bootstrap servers
 * @param registry URL of the schema registry
 * @param web URL of the HTTP API; empty when it does not run
 * @param pid process id
 */
public record RunningNote(String kafka, String registry, String web, long pid) {
    private static final String FILE = "running.properties";

    void write(Path dataDir) {
        Properties properties = new Properties();
        properties.setProperty("kafka.bootstrap.servers", kafka);
        properties.setProperty("schema.registry.url", registry);
        properties.setProperty("web.url", web);
        properties.setProperty("pid", Long.toString(pid));
        try (Writer writer = Files.newBufferedWriter(dataDir.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.store(writer, "Where this installation can be reached while it runs");
        } catch (IOException e) {
            throw UserException.failed("Cannot write to the data folder " + dataDir + ": " + e.getMessage());
        }
    }

    static void remove(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException e) {
            throw UserException.failed("Cannot write to the data folder " + dataDir + ": " + e.getMessage());
        }
    }

    /** The note of a process that is still alive. */
    public static Optional<RunningNote> find(Path dataDir) {
        Path file = dataDir.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw UserException.failed("Cannot read " + file + ": " + e.getMessage());
        }
        String noted = properties.getProperty("pid", "");
        if (!noted.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(noted);
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(_ -> new RunningNote(
                        properties.getProperty("kafka.bootstrap.servers", ""),
                        properties.getProperty("schema.registry.url", ""),
                        properties.getProperty("web.url", ""),
                        pid));
    }
}
