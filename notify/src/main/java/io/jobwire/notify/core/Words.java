package io.jobwire.notify.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Words and phrases that are looked for as whole words, whatever their case and punctuation. Immutable. */
record Words(List<String> phrases) {
    static final Words NONE = new Words(List.of());

    static Words of(List<String> said) {
        return new Words(said.stream()
                .map(Words::spaced)
                .filter(phrase -> !phrase.isBlank())
                .toList());
    }

    /** Whether one of them stands in the text. */
    boolean in(String text) {
        if (phrases.isEmpty()) {
            return false;
        }
        String spaced = spaced(text);
        return phrases.stream().anyMatch(spaced::contains);
    }

    /** Lower case, one space around every word; signs that belong to names of technologies stay. */
    private static String spaced(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return " " + plain.replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip() + " ";
    }
}
