package io.jobwire.runtime;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the text of a setting into its type, and back. */
final class ValueReader {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            Duration.class,
            DataSize.class,
            Path.class);

    private ValueReader() {}

    static boolean reads(Class<?> type) {
        return type.isEnum() || TYPES.contains(type);
    }

    /** @throws IllegalArgumentException when the text is no such value */
    static <T> T read(Class<T> type, String text) {
        String trimmed = text.strip();
        if (type == String.class) {
            return type.cast(text);
        } else if (type == Integer.class) {
            return type.cast(Integer.valueOf(trimmed));
        } else if (type == Long.class) {
            return type.cast(Long.valueOf(trimmed));
        } else if (type == Double.class) {
            return type.cast(finite(trimmed));
        } else if (type == Boolean.class) {
            return type.cast(truth(trimmed));
        } else if (type == Duration.class) {
            return type.cast(span(trimmed));
        } else if (type == DataSize.class) {
            return type.cast(DataSize.parse(trimmed));
        } else if (type == Path.class) {
            return type.cast(path(trimmed));
        }
        return constant(type, trimmed);
    }

    /** What a value of the type looks like, for the person who wrote another one. */
    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + choices(type);
        } else if (type == Integer.class || type == Long.class) {
            return "a whole number";
        } else if (type == Double.class) {
            return "a number";
        } else if (type == Boolean.class) {
            return "true or false";
        } else if (type == Duration.class) {
            return "a time span such as 100ms, 5s, 10m, 1h or 30d";
        } else if (type == DataSize.class) {
            return "a size such as 64MB or 512KB";
        }
        return type == Path.class ? "a path" : "a text";
    }

    /** The value as {@link #read} would read it. */
    static String write(Object value) {
        if (value instanceof Duration span) {
            return write(span);
        }
        return value instanceof Enum<?> constant ? spelled(constant) : value.toString();
    }

    private static String write(Duration span) {
        long millis = span.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }

    private static Double finite(String text) {
        Double number = Double.valueOf(text);
        if (number.isNaN() || number.isInfinite()) {
            throw new IllegalArgumentException("Not finite: " + text);
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("Neither true nor false: " + text);
        };
    }

    private static Duration span(String text) {
        Matcher match = SPAN.matcher(text);
        if (match.matches()) {
            long amount = Long.parseLong(match.group(1));
            return switch (match.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a time span: " + text, e);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Not a path: " + text, e);
        }
    }

    private static <T> T constant(Class<T> type, String text) {
        for (T constant : type.getEnumConstants()) {
            if (spelled((Enum<?>) constant).equalsIgnoreCase(text.replace('_', '-'))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Not one of " + choices(type) + ": " + text);
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> spelled((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
