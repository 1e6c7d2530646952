package io.jobwire.taxonomy;

import java.util.Optional;

/**
 * A place as a text names it, resolved as far as it is certain.
 *
 * @param text the words of the source
 * @param start first character of the words, UTF-16 units
 * @param end one past the last character
 * @param city GeoNames main name
 * @param region first-level division: its code for US, CA and AU, else its name
 * @param country ISO 3166-1 alpha-2, upper case
 * @param point centre of the city
 * @param afterRemote whether the text says that it is where a remote worker may live ("Remote - US"), not where the desk stands
 */
public record ResolvedPlace(
        String text,
        int start,
        int end,
        Optional<String> city,
        Optional<String> region,
        Optional<String> country,
        Optional<GeoPoint> point,
        boolean afterRemote) {}
