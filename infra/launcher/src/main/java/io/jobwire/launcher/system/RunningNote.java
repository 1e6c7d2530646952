package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The note that a running process leaves in its data folder, so that other commands find it.
 *
 * @param kafka bootstrap servers
 * @param registry URL of the schema registry
 * @param web URL of the HTTP API; empty when it does not run
 * @param pid process id
 * @param generation the generation that it works with
 * @param settings settings of the stages that make it, as this process was given them, by name
 */
public record RunningNote(
        String kafka, String registry, String web, long pid, int generation, Map<String, String> settings) {
    private static final String FILE = "running.properties";
    private static final String SETTING = "setting.";

    void write(Path dataDir) {
        Properties properties = new Properties();
        properties.setProperty("kafka.bootstrap.servers", kafka);
        properties.setProperty("schema.registry.url", registry);
        properties.setProperty("web.url", web);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("generation", Integer.toString(generation));
        settings.forEach((name, value) -> properties.setProperty(SETTING + name, value));
        // Whoever looks at it sees the one before or this one.
        Path written = dataDir.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
                properties.store(writer, "Where this installation can be reached while it runs");
            }
            Files.move(
                    written,
                    dataDir.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
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
                        pid,
                        number(properties.getProperty("generation", "")),
                        settings(properties)));
    }

    /** A note of a build that knew no generations names none: that is the first. */
    private static int number(String generation) {
        return generation.matches("[0-9]{1,9}") ? Integer.parseInt(generation) : 1;
    }

    private static Map<String, String> settings(Properties properties) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), properties.getProperty(name));
            }
        }
        return settings;
    }
}
