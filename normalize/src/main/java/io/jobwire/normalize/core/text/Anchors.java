package io.jobwire.normalize.core.text;

import java.util.Arrays;

/**
 * Tells whether a text has one of some words, in one pass over the text whatever the number of words: their first two
 * characters pick the few words that are compared at a place. Immutable and safe for use by many threads.
 */
public final class Anchors {
    private static final int BUCKETS = 512;
    private static final String[] NONE = {};

    private final String[][] byStart = new String[BUCKETS][];

    private Anchors(String... words) {
        Arrays.fill(byStart, NONE);
        for (String word : words) {
            int bucket = bucket(word.charAt(0), word.charAt(1));
            String[] more = Arrays.copyOf(byStart[bucket], byStart[bucket].length + 1);
            more[more.length - 1] = word;
            byStart[bucket] = more;
        }
    }

    /**
     * Anchors of words.
     *
     * @param words two characters or more each
     */
    public static Anchors of(String... words) {
        return new Anchors(words);
    }

    /** Whether one of the words is in a text, case and all. */
    public boolean in(String text) {
        return in(text, 0, text.length());
    }

    /** Whether one of the words is in a part of a text. */
    public boolean in(String text, int from, int to) {
        if (from >= to) {
            return false;
        }
        char first = text.charAt(from);
        for (int i = from; i + 1 < to; i++) {
            char second = text.charAt(i + 1);
            String[] words = byStart[bucket(first, second)];
            if (words.length > 0 && begins(words, text, i, to)) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private static boolean begins(String[] words, String text, int at, int to) {
        for (String word : words) {
            if (at + word.length() <= to && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(char first, char second) {
        return (first * 31 + second) & (BUCKETS - 1);
    }
}
