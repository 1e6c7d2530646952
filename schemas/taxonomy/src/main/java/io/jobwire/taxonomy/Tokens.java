package io.jobwire.taxonomy;

import java.util.Arrays;

/** The words of one text in order; offsets are UTF-16 units of that text. Not thread-safe while it is filled. */
public final class Tokens {
    /** In most texts, blanks included; only a guess of how much room is needed. */
    private static final int CHARACTERS_A_WORD = 6;

    private final char[] text;
    private int[] bounds;
    private long[] keys;
    private int size;

    Tokens(char[] text) {
        this.text = text;
        int words = 16 + text.length / CHARACTERS_A_WORD;
        bounds = new int[2 * words];
        keys = new long[words];
    }

    /** @param key of the word, as {@link Vocabulary#key} makes it */
    void add(int start, int end, long key) {
        if (size == keys.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        keys[size++] = key;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** First character of word {@code i}. */
    public int start(int i) {
        return bounds[2 * i];
    }

    /** One past the last character of word {@code i}. */
    public int end(int i) {
        return bounds[2 * i + 1];
    }

    /** Word {@code i} as the text writes it. */
    public String raw(int i) {
        return cut(start(i), end(i));
    }

    /** Word {@code i} in the form that is compared: lower case, Latin letters without accents. */
    public String folded(int i) {
        StringBuilder word = new StringBuilder(end(i) - start(i));
        for (int at = start(i); at < end(i); at++) {
            char c = Folding.fold(text[at]);
            if (c != 0) {
                word.append(c);
            }
        }
        return word.toString();
    }

    /**
     * Writes the same form into an array, for those who make no text of it.
     *
     * @return how many characters it has; below zero when the array is too short for what the text has of it
     */
    public int fold(int i, char[] into) {
        int length = 0;
        if (end(i) - start(i) > into.length) {
            return -1;
        }
        for (int at = start(i); at < end(i); at++) {
            char c = Folding.fold(text[at]);
            if (c != 0) {
                into[length++] = c;
            }
        }
        return length;
    }

    /** What the text has between two of its characters. */
    String cut(int from, int to) {
        return new String(text, from, to - from);
    }

    /** A character of the text. */
    char at(int character) {
        return text[character];
    }

    /** The key of word {@code i}. */
    long key(int i) {
        return keys[i];
    }

    char[] text() {
        return text;
    }
}
