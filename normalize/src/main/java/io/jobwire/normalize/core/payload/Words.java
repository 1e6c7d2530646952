package io.jobwire.normalize.core.payload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the parts of an address into words. Stateless. */
final class Words {
    /** What programs write where nothing is known. */
    private static final Set<String> NOTHING = Set.of(
            "unavailable",
            "undisclosed",
            "n/a",
            "null",
            "undefined",
            "none",
            "nan",
            "-",
            "--",
            ".",
            "tbd",
            "not specified",
            "unspecified",
            "not available",
            "not applicable",
            "unknown",
            "various",
            "other");

    private Words() {}

    /** Whether words are more than what programs write where nothing is known. */
    static boolean says(String words) {
        return !words.isBlank() && !NOTHING.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** The parts that say something, joined by commas; empty when none does. */
    static Optional<String> joined(List<Optional<String>> parts) {
        String words = parts.stream()
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** A place of a structured address; empty when all its parts are. */
    static Optional<PlaceFact> place(Optional<String> city, Optional<String> region, Optional<String> country) {
        return joined(List.of(city, region, country)).map(words -> new PlaceFact(words, city, region, country));
    }
}
