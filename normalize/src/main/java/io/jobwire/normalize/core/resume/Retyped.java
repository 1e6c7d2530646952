package io.jobwire.normalize.core.resume;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Undoes what typing and scanning do to a whole text, letter for letter, so that every offset stays: capitals throughout, and lines
 * that were wrapped anew, so that no heading stands on a line of its own. Stateless.
 */
public final class Retyped {
    /** A shorter text may be nothing but headings. */
    private static final int LEAST_LETTERS = 150;
    /** Small letters of a hundred that a text in capitals may have, in addresses for instance. */
    private static final int FEW = 5;
    /** Words of so many letters stay in capitals: most are short forms, such as ICU and SQL. */
    private static final int SHORT_FORM = 3;

    private static final int LEAST_LINES = 8;
    private static final int LEAST_HEADINGS = 2;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "de", "der", "die", "du", "et", "for", "from", "in", "la", "le",
            "of", "on", "or", "the", "to", "und", "up", "via", "was", "with", "y");

    private Retyped() {}

    /** The text as it would have been typed with care; as long as before, and the same when nothing is to be undone. */
    public static String of(String text) {
        return joined(shouted(text) ? calmed(text) : text);
    }

    private static boolean shouted(String text) {
        int letters = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
                letters++;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
        }
        return letters >= LEAST_LETTERS && small * 100 <= letters * FEW;
    }

    private static String calmed(String text) {
        StringBuilder calm = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end);
            int from = SMALL.contains(word.toLowerCase(Locale.ROOT)) ? at : word.length() > SHORT_FORM ? at + 1 : end;
            for (int i = from; i < end; i++) {
                calm.setCharAt(i, Character.toLowerCase(text.charAt(i)));
            }
            at = Math.max(end, at + 1);
        }
        return calm.toString();
    }

    private static String joined(String text) {
        List<ResumeLine> lines = ResumeLines.of(text);
        if (lines.size() < LEAST_LINES || headings(lines) > 0) {
            return text;
        }
        String flat = text.replace('\n', ' ').replace('\r', ' ');
        return headings(ResumeLines.of(flat)) >= LEAST_HEADINGS ? flat : text;
    }

    private static long headings(List<ResumeLine> lines) {
        return lines.stream().filter(ResumeLine::heading).count();
    }
}
