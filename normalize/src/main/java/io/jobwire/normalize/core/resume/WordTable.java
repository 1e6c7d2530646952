package io.jobwire.normalize.core.resume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the tables beside this class: a value and its words on each line. */
final class WordTable {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’.]");

    private WordTable() {}

    /** Words to the value of their line; a line without a tab has the value "". */
    static Map<String, String> read(String name) {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                for (String word : line.substring(tab + 1).split(" ")) {
                    words.put(fold(word), tab < 0 ? "" : line.substring(0, tab));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the build cannot be read: " + name, e);
        }
        return Map.copyOf(words);
    }

    /** Lower case without accents, apostrophes and dots. */
    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
