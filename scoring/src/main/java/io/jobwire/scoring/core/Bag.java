package io.jobwire.scoring.core;

import io.jobwire.taxonomy.Tokenizer;
import io.jobwire.taxonomy.Tokens;
import java.util.Arrays;

/** Words of one text with how often and where first they stand. Not thread-safe; made for one text and thrown away. */
final class Bag {
    private final Vocabulary vocabulary;
    private final int[] count;
    private final int[] first;
    /** Room for the letters of a word; few are longer. */
    private final char[] form = new char[64];

    private int[] ids = new int[256];
    private int size;
    private int length;

    Bag(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.count = new int[vocabulary.size()];
        this.first = new int[vocabulary.size()];
    }

    /**
     * Adds the words of a text.
     *
     * @param times how often each counts
     * @param offset where the text stands in the whole; below zero when it does not
     */
    Bag add(CharSequence text, int times, int offset) {
        Tokens tokens = Tokenizer.tokenize(text);
        for (int i = 0; i < tokens.size(); i++) {
            int id = vocabulary.id(tokens, i, form);
            if (id >= 0) {
                add(id, times, offset < 0 ? -1 : offset + tokens.start(i));
            }
        }
        return this;
    }

    private void add(int id, int times, int at) {
        if (count[id] == 0) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
            }
            ids[size++] = id;
            first[id] = at;
        } else if (first[id] < 0) {
            first[id] = at;
        }
        count[id] += times;
        length += times;
    }

    /** How many different words. */
    int size() {
        return size;
    }

    /** How many words in all. */
    int length() {
        return length;
    }

    /** The {@code i}-th word, in order of first appearance. */
    int id(int i) {
        return ids[i];
    }

    /** How often a word stands. */
    int count(int id) {
        return count[id];
    }

    /** Where a word stands first, or -1. */
    int first(int id) {
        return count[id] == 0 ? -1 : first[id];
    }
}
