package io.jobwire.normalize.core.payload;

import java.util.Optional;

/**
 * A place as a source states it.
 *
 * @param text the words that the source shows
 * @param city city of a structured address
 * @param region first-level division of a structured address, name or code
 * @param country country of a structured address, name or code
 */
public record PlaceFact(String text, Optional<String> city, Optional<String> region, Optional<String> country) {

    /** A place that is only words. */
    public static PlaceFact ofText(String text) {
        return new PlaceFact(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether any part of the address is structured. */
    public boolean structured() {
        return city.isPresent() || region.isPresent() || country.isPresent();
    }
}
