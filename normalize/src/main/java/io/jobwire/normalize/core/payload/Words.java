package io.jobwire.normalize.core.payload;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the parts of an address into words. Stateless. */
final class Words {
    private Words() {}

    /** The parts that say something, joined by commas; empty when none does. */
    @SafeVarargs
    static Optional<String> joined(Optional<String>... parts) {
        String words = Stream.of(parts)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** A place of a structured address; empty when all its parts are. */
    static Optional<PlaceFact> place(Optional<String> city, Optional<String> region, Optional<String> country) {
        return joined(city, region, country).map(words -> new PlaceFact(words, city, region, country));
    }
}
