package io.jobwire.dedupe.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the country out of the words of a place. Names are those of the JDK's locale data. Safe for use by many threads. */
final class CountryWords {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("pt"),
            Locale.of("nl"),
            Locale.of("sv"),
            Locale.of("pl"));
    private static final Set<String> NO_TOWN =
            Set.of("remote", "remoto", "hybrid", "onsite", "anywhere", "only", "based", "usa", "uk", "uae", "the");
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOCountries()).map(Shingles::fold).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<String>> BY_COUNTRY = new ConcurrentHashMap<>();

    private CountryWords() {}

    /**
     * The words of a place that name neither the country nor a way of working, folded, in order.
     *
     * @param country folded ISO 3166 alpha-2 code; empty: all words are kept
     */
    static String without(String text, String country) {
        Set<String> words = country.isEmpty() ? Set.of() : BY_COUNTRY.computeIfAbsent(country, CountryWords::words);
        return NOT_WORD.splitAsStream(Shingles.fold(text))
                .filter(word -> !word.isEmpty() && !words.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String country) {
        Set<String> words = new HashSet<>(NO_TOWN);
        words.add(country);
        if (!CODES.contains(country)) {
            return words;
        }
        Locale locale = Locale.of("", country.toUpperCase(Locale.ROOT));
        words.add(Shingles.fold(locale.getISO3Country()));
        LANGUAGES.forEach(language ->
                words.addAll(Arrays.asList(NOT_WORD.split(Shingles.fold(locale.getDisplayCountry(language))))));
        return words;
    }
}
