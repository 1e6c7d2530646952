package io.jobwire.normalize.core.resume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how well a language is spoken, from a CEFR level or from words that stand for one. Stateless. */
final class LanguageLevels {
    /**
     * A level.
     *
     * @param words as the resume says it, in small letters, or the CEFR level itself
     * @param cefr A1 to C2, or NATIVE
     */
    record Level(String words, String cefr) {}

    private static final Map<String, String> WORDS = read();
    private static final Pattern CEFR = Pattern.compile("(?<![\\p{L}\\d])([ABC][12])(?:\\.\\d)?\\+?(?![\\p{L}\\d])");
    private static final Pattern LEVEL = Pattern.compile(
            "(?<![\\p{L}&&[^\\p{IsHan}]])(?:"
                    + WORDS.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{L}&&[^\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}]])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LanguageLevels() {}

    /** The level that some words name. */
    static Optional<Level> in(String words) {
        Matcher cefr = CEFR.matcher(words);
        if (cefr.find()) {
            return Optional.of(new Level(cefr.group(), cefr.group(1)));
        }
        Matcher level = LEVEL.matcher(words);
        if (!level.find()) {
            return Optional.empty();
        }
        String found = level.group().toLowerCase(Locale.ROOT);
        return Optional.of(new Level(found, WORDS.getOrDefault(found, "")));
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(LanguageLevels.class.getResourceAsStream("language-levels.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split("\t", -1);
                for (String word : row[1].split(";")) {
                    words.put(word, row[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the build cannot be read: language-levels.tsv", e);
        }
        return Map.copyOf(words);
    }
}
