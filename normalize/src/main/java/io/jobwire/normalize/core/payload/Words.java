package io.jobwire.normalize.core.payload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the parts of an address into words. Stateless. */
final class Words {
    private Words() {}

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
