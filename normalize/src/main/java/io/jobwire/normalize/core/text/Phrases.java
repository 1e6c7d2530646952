package io.jobwire.normalize.core.text;

import java.util.List;

/**
 * A pattern that can only match around certain words. Where none of them is, the pattern is not tried, which makes it cheap in
 * texts that are nearly always about something else. Works on text that {@link #lower} made. Immutable.
 */
public final class Phrases {
    /** Lower case of all that most texts are written in, and of their punctuation. */
    private static final char[] LOWER = new char[0x2100];

    static {
        for (char c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private final PatternSearch pattern;
    private final List<String> anchors;
    private final WordScan scan;

    private Phrases(PatternSearch pattern, List<String> anchors) {
        this.pattern = pattern;
        this.anchors = anchors;
        scan = WordScan.of(List.of(anchors));
    }

    /**
     * A pattern and its anchors.
     *
     * @param pattern over lower-case text
     * @param anchors as {@link WordScan} takes them; every match contains one of them, or stands within 120 characters of it
     */
    public static Phrases of(String pattern, String... anchors) {
        return new Phrases(PatternSearch.of(pattern), List.of(anchors));
    }

    /** Words alone, as {@link WordScan} takes them. */
    public static Phrases words(String... words) {
        return of("", words);
    }

    /** What {@link WordScan} looks for. */
    public List<String> anchors() {
        return anchors;
    }

    /** Lower case with every character in its place. */
    public static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            char c = lower[i];
            lower[i] = c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
        }
        return new String(lower);
    }

    /** Whether it is in a line. */
    public boolean in(String lower) {
        return hasAnchor(lower.toCharArray(), 0, lower.length()) && pattern.in(lower);
    }

    /** Whether a part of a text has an anchor. */
    boolean hasAnchor(char[] lower, int from, int to) {
        return scan.any(lower, from, to);
    }

    /** Whether the pattern is in a part of a text that is known to have an anchor. */
    public boolean matches(String lower, int from, int to) {
        return pattern.in(lower, from, to);
    }
}
