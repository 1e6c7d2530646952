package io.jobwire.bench.resumes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents and punctuation, but with what tells C, C++ and C# apart. Stateless. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private Words() {}

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether one says the other: equal, or one holds all of the other as whole words. */
    static boolean overlap(String one, String other) {
        return one.equals(other)
                || (!one.isEmpty()
                        && !other.isEmpty()
                        && ((" " + one + " ").contains(" " + other + " ")
                                || (" " + other + " ").contains(" " + one + " ")));
    }
}
