package io.jobwire.taxonomy;

import java.util.Arrays;

/**
 * Folded words and their numbers, with a look-up straight from a text: no string is made for a word that is not in it.
 *
 * <p>Filled by one thread, then read by many. A hit is confirmed character by character.
 */
final class Vocabulary {
    static final int UNKNOWN = -1;

    private int[] slots = new int[1 << 12];
    private String[] words = new String[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int size;

    Vocabulary() {
        Arrays.fill(slots, UNKNOWN);
    }

    int size() {
        return size;
    }

    /** The number of {@code word}, which is folded already; a new one when it was not there. */
    int add(String word) {
        int hash = hash(word, 0, word.length());
        int slot = slot(hash, word, 0, word.length());
        if (slots[slot] != UNKNOWN) {
            return slots[slot];
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size] = hash;
        words[size] = word;
        slots[slot] = size++;
        if (3 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of the word that the text has from {@code start} to {@code end}, folded on the way, or {@link #UNKNOWN}. */
    int find(CharSequence text, int start, int end) {
        return slots[slot(hash(text, start, end), text, start, end)];
    }

    private int slot(int hash, CharSequence text, int start, int end) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != UNKNOWN && !(hashes[slots[slot]] == hash && same(words[slots[slot]], text, start, end))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != 0) {
                hash = 31 * hash + c;
            }
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != 0 && (at == word.length() || word.charAt(at++) != c)) {
                return false;
            }
        }
        return at == word.length();
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, UNKNOWN);
        for (int id = 0; id < size; id++) {
            slots[slot(hashes[id], words[id], 0, words[id].length())] = id;
        }
    }
}
