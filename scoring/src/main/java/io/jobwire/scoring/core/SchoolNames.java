package io.jobwire.scoring.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of schools in a text: capitalised words around a word for a kind of school, on one line. The kind is looked for first and the
 * words around it then, because nearly every word of a resume could begin a name.
 */
final class SchoolNames {
    private static final Pattern KIND = Pattern.compile(
            "(?:Universit\\p{L}+|College|Polytechnic|Academy|Institute|Hochschule|Instituto|\\p{Lu}cole)\\b");
    /** What may follow: "of Applied Sciences, Berlin". */
    private static final Pattern REST =
            Pattern.compile("(?:[ \\t]+(?:of|for|de|at|in|and)\\b)?(?:[ ,\\t]+\\p{Lu}[\\p{L}'.&-]*){0,4}");

    private static final int WORDS_BEFORE = 5;

    /** Takes a range of the text. */
    interface Range {
        void of(int from, int to);
    }

    private SchoolNames() {}

    /** All names, in their order. */
    static void each(String text, Range to) {
        Matcher kind = KIND.matcher(text);
        Matcher rest = REST.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (mayBegin(text, at) && kind.region(at, text.length()).lookingAt()) {
                boolean more = rest.region(kind.end(), text.length()).lookingAt();
                int end = more ? rest.end() : kind.end();
                to.of(begin(text, at), end);
                at = end - 1;
            }
        }
    }

    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        return "UCPAIHE".indexOf(c) >= 0 || (c > 'Z' && Character.isUpperCase(c));
    }

    /** Where the capitalised words before a place begin. */
    private static int begin(String text, int kind) {
        int begin = kind;
        for (int word = 0; word < WORDS_BEFORE; word++) {
            int end = begin;
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
                end--;
            }
            int start = end;
            while (start > 0 && ofWord(text.charAt(start - 1))) {
                start--;
            }
            if (end == begin || start == end || !Character.isUpperCase(text.charAt(start))) {
                return begin;
            }
            begin = start;
        }
        return begin;
    }

    private static boolean ofWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '.' || c == '&' || c == '-';
    }
}
