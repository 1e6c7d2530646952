package io.jobwire.taxonomy;

import java.util.Arrays;

/** The words of one text in order; offsets are UTF-16 units of that text. Not thread-safe while it is filled. */
public final class Tokens {
    private final CharSequence text;
    private int[] bounds = new int[64];
    private int size;

    Tokens(CharSequence text) {
        this.text = text;
    }

    void add(int start, int end) {
        if (2 * size + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
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
        return text.subSequence(start(i), end(i)).toString();
    }

    /** Word {@code i} in the form that is compared: lower case, Latin letters without accents. */
    public String folded(int i) {
        StringBuilder word = new StringBuilder(end(i) - start(i));
        for (int at = start(i); at < end(i); at++) {
            char c = Folding.fold(text.charAt(at));
            if (c != 0) {
                word.append(c);
            }
        }
        return word.toString();
    }

    CharSequence text() {
        return text;
    }
}
