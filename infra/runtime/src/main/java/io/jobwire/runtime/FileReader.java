package io.jobwire.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a properties file. */
final class FileReader {
    private FileReader() {}

    static SettingsSource read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException _) {
            return broken("The configuration file " + file + " does not exist: name another one or leave it out");
        } catch (MalformedInputException _) {
            return broken("The configuration file " + file + " is not UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            return broken("The configuration file " + file + " cannot be read: " + e.getMessage());
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            texts.put(name, properties.getProperty(name));
            origins.put(name, "file " + file);
        }
        return new SettingsSource(texts, origins, List.of());
    }

    private static SettingsSource broken(String problem) {
        return new SettingsSource(Map.of(), Map.of(), List.of(problem));
    }
}
