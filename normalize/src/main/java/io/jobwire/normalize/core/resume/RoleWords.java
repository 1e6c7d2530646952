package io.jobwire.normalize.core.resume;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells job titles from other words. Stateless. */
final class RoleWords {
    private static final Set<String> WORDS = WordTable.read("role-words.txt").keySet();
    private static final Set<String> ENDINGS =
            WordTable.read("role-endings.txt").keySet();
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern TAIL = Pattern.compile("\\s*(?:[,(/–—-].*|\\b[IVX]{1,4}|\\d)$");

    private RoleWords() {}

    /** Whether some word of the text belongs to a job title, or its last word ends one. */
    static boolean in(String text) {
        for (String word : NO_LETTERS.split(text)) {
            if (word.length() > 1 && WORDS.contains(WordTable.fold(word))) {
                return true;
            }
        }
        return ends(text) || ends(TAIL.matcher(text).replaceFirst(""));
    }

    /** Whether a single word is one that stands in job titles and hardly anywhere else. */
    static boolean core(String word) {
        return WORDS.contains(WordTable.fold(word));
    }

    /** Whether the word that makes it a title stands somewhere before its end, as in "Partner Bank". */
    static boolean weak(String text) {
        String[] words = NO_LETTERS.split(text);
        if (words.length == 0) {
            return true;
        }
        String last = WordTable.fold(words[words.length - 1]);
        return !WORDS.contains(last) && !ENDINGS.contains(last);
    }

    private static boolean ends(String text) {
        String[] words = NO_LETTERS.split(text);
        if (words.length == 0 || words.length > 8) {
            return false;
        }
        String last = WordTable.fold(words[words.length - 1]);
        return ENDINGS.contains(last) || (last.endsWith("s") && ENDINGS.contains(last.substring(0, last.length() - 1)));
    }
}
