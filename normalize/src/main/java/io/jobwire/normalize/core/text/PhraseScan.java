package io.jobwire.normalize.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * Looks for the anchors of several phrases in one pass over a long text. Which of the phrases are there is then only asked around
 * their own anchors, never across lines. Immutable and safe for use by many threads.
 */
public final class PhraseScan {
    /** Characters before and behind the start of an anchor in which a phrase is looked for. */
    private static final int AROUND = 120;

    private final List<Phrases> phrases;
    private final WordScan scan;

    private PhraseScan(List<Phrases> phrases) {
        this.phrases = phrases;
        scan = WordScan.of(phrases.stream().map(Phrases::anchors).toList());
    }

    /** A scan for at most 64 phrases. */
    public static PhraseScan of(Phrases... phrases) {
        return new PhraseScan(List.of(phrases));
    }

    /** Looks through a text that {@link Phrases#lower} made. */
    public Places in(String lower) {
        Places places = new Places(lower);
        scan.each(lower.toCharArray(), (group, start, end) -> places.add(group, start));
        return places;
    }

    /** Where the phrases may be in a text. For one thread. */
    public final class Places {
        private final String lower;
        private final Spans[] spans = new Spans[phrases.size()];

        private Places(String lower) {
            this.lower = lower;
        }

        private void add(int phrase, int anchor) {
            int from = anchor;
            int to = anchor;
            while (from > 0 && anchor - from < AROUND && lower.charAt(from - 1) != '\n') {
                from--;
            }
            while (to < lower.length() && to - anchor < AROUND && lower.charAt(to) != '\n') {
                to++;
            }
            if (spans[phrase] == null) {
                spans[phrase] = new Spans();
            }
            spans[phrase].add(from, to);
        }

        /** Whether the text has one of the phrases that are scanned for. */
        public boolean have(Phrases phrase) {
            Spans there = spans[phrases.indexOf(phrase)];
            return there != null && there.have(phrase, lower);
        }
    }

    /** Parts of a text in order; those that meet are one. */
    private static final class Spans {
        private int[] bounds = new int[16];
        private int size;

        void add(int from, int to) {
            if (size > 0 && from <= bounds[size - 1]) {
                bounds[size - 1] = Math.max(bounds[size - 1], to);
                return;
            }
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
            }
            bounds[size++] = from;
            bounds[size++] = to;
        }

        boolean have(Phrases phrase, String lower) {
            for (int i = 0; i < size; i += 2) {
                if (phrase.matches(lower, bounds[i], bounds[i + 1])) {
                    return true;
                }
            }
            return false;
        }
    }
}
