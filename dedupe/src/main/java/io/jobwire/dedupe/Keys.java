package io.jobwire.dedupe;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of listing keys as one string, with a NUL between two of them. */
final class Keys {
    private static final String BETWEEN = "\0";

    private Keys() {}

    static String joined(Stream<String> keys) {
        return keys.collect(Collectors.joining(BETWEEN));
    }

    /** None of an empty string. */
    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }
}
