package io.jobwire.ingest.resume;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file shows to machines and not to people, counted while it is read. Not thread-safe. */
final class Hidden {
    /** Why somebody who looks at the page does not see it. */
    enum Why {
        INVISIBLE("set to be invisible"),
        TINY("too small to be read"),
        OFF_PAGE("beside the page"),
        SAME_COLOUR("in the colour of what is behind it"),
        COVERED("covered by something");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /** A few characters happen by accident: fillers, anchors, marks for search. */
    private static final int FEW = 12;

    private static final int SAMPLE = 80;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<Why, Integer> counts = new EnumMap<>(Why.class);
    private final StringBuilder sample = new StringBuilder();
    private int characters;

    void add(Why why, String text) {
        int seen = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        if (seen > 0) {
            counts.merge(why, seen, Integer::sum);
            characters += seen;
        }
        if (sample.length() < SAMPLE) {
            String words = BLANKS.matcher(text).replaceAll(" ");
            sample.append(words, 0, Math.min(words.length(), SAMPLE));
        }
    }

    /** Whether it is enough to speak of it. */
    boolean worthTelling() {
        return characters >= FEW;
    }

    /** One sentence: how much, why, and how it begins. */
    String told() {
        String why = counts.keySet().stream().map(cause -> cause.words).collect(Collectors.joining(", "));
        String begin = sample.substring(0, Math.min(SAMPLE, sample.length())).strip();
        return characters + " characters of hidden text (" + why + ") were left out: \"" + begin
                + "\"; take them out of the file";
    }
}
