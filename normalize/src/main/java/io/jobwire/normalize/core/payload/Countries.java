package io.jobwire.normalize.core.payload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** English names of all countries of ISO 3166 in small letters, as the platform's CLDR data has them. */
final class Countries {
    static final Set<String> NAMES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    /** English name of a two-letter code; anything else as it is. */
    static String name(String code) {
        return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }
}
