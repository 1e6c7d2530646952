package io.jobwire.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * One setting: its name, its type, what holds when nobody sets it, and what it means. Immutable.
 *
 * @param name lower-case words joined by dots and dashes; compatibility
 * @param type type of the value: String, Integer, Long, Double, Boolean, Duration, DataSize, Path or an enum
 * @param defaultValue what holds when nobody sets it; an empty string or path: not set
 * @param doc what it means, with its unit and range
 * @param secret whether its value is never shown; it may then also be given as a file, by the environment variable
 *     with {@code _FILE} behind its name
 */
public record Setting<T>(String name, Class<T> type, T defaultValue, String doc, boolean secret) {

    public Setting {
        if (!name.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("A setting's name is lower-case words joined by dots, not " + name);
        }
        Objects.requireNonNull(defaultValue);
        if (!ValueReader.reads(type)) {
            throw new IllegalArgumentException("A setting cannot be a " + type.getSimpleName());
        }
    }

    /** A setting with a default. */
    public static <T> Setting<T> of(String name, Class<T> type, T defaultValue, String doc) {
        return new Setting<>(name, type, defaultValue, doc, false);
    }

    /** A time span, written {@code 100ms}, {@code 5s}, {@code 10m}, {@code 1h}, {@code 30d} or as ISO 8601. */
    public static Setting<Duration> ofDuration(String name, Duration defaultValue, String doc) {
        return of(name, Duration.class, defaultValue, doc);
    }

    /** An amount of memory or data, written {@code 64MB}. */
    public static Setting<DataSize> ofSize(String name, DataSize defaultValue, String doc) {
        return of(name, DataSize.class, defaultValue, doc);
    }

    /** A file or folder. */
    public static Setting<Path> ofPath(String name, Path defaultValue, String doc) {
        return of(name, Path.class, defaultValue, doc);
    }

    /** A text that may be missing: empty when nobody sets it. */
    public static Setting<String> optional(String name, String doc) {
        return of(name, String.class, "", doc);
    }

    /** A text that is never shown: empty when nobody sets it. */
    public static Setting<String> ofSecret(String name, String doc) {
        return new Setting<>(name, String.class, "", doc, true);
    }

    /** The environment variable that sets it: {@code JOBWIRE_} and the name in capitals with underscores. */
    public String environmentName() {
        return environmentName(name);
    }

    static String environmentName(String name) {
        return "JOBWIRE_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
