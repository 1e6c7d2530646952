package io.jobwire.normalize.core.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that can only match around certain words. Where none of them is, the pattern is not tried, which makes it cheap in
 * texts that are nearly always about something else. Works on text that {@link #lower} made. Immutable.
 */
public final class Phrases {
    private static final int AROUND = 120;

    private final Pattern pattern;
    private final List<String> anchors;
    private final WordScan scan;

    private Phrases(Pattern pattern, List<String> anchors) {
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
        return new Phrases(Pattern.compile(pattern), List.of(anchors));
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
            if (c >= 0x80) {
                lower[i] = Character.toLowerCase(c);
            } else if (c >= 'A' && c <= 'Z') {
                lower[i] = (char) (c + ('a' - 'A'));
            }
        }
        return new String(lower);
    }

    /** Whether it is in a line. */
    public boolean in(String lower) {
        return in(lower, 0, lower.length());
    }

    /** Whether it is in a part of a text. */
    public boolean in(String lower, int from, int to) {
        return scan.any(lower, from, to) && matches(lower, from, to);
    }

    /** Whether the pattern is in a part of a text that is known to have an anchor. */
    public boolean matches(String lower, int from, int to) {
        return pattern.matcher(lower).region(from, to).find();
    }

    /** Whether it is anywhere in a long text; looks only around the anchors, never across lines. */
    public boolean anywhere(String lower) {
        Matcher matcher = pattern.matcher(lower).useTransparentBounds(true).useAnchoringBounds(false);
        for (String anchor : anchors) {
            int at = lower.indexOf(anchor);
            while (at >= 0) {
                int from = Math.max(lower.lastIndexOf('\n', at) + 1, at - AROUND);
                int line = lower.indexOf('\n', at);
                int to = Math.min(line < 0 ? lower.length() : line, at + AROUND);
                if (matcher.region(from, Math.max(to, at)).find()) {
                    return true;
                }
                at = lower.indexOf(anchor, Math.max(to, at + 1));
            }
        }
        return false;
    }
}
