package io.jobwire.normalize.core.resume;

import java.util.Set;

/** Tells job titles from other words. Stateless. */
final class RoleWords {
    private static final Set<String> WORDS = WordTable.read("role-words.txt").keySet();

    private RoleWords() {}

    /** Whether some word of the text belongs to a job title. */
    static boolean in(String text) {
        for (String word : text.split("[^\\p{L}\\p{M}]+")) {
            if (word.length() > 1 && WORDS.contains(WordTable.fold(word))) {
                return true;
            }
        }
        return false;
    }
}
