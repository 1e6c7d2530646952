package io.jobwire.taxonomy;

import java.util.Arrays;

/**
 * Folded words and their numbers, with a look-up straight from a text: no string is made for a word that is not in it.
 *
 * <p>Filled by one thread, then read by many. A word of up to eight ASCII characters is its own key; of any other word the key
 * is a hash, and a hit is confirmed character by character.
 */
final class Vocabulary {
    static final int UNKNOWN = -1;

    /** Marks keys that are a hash; no character below 0x80 sets it. */
    private static final long HASHED = Long.MIN_VALUE;

    private static final int PACKED = 8;

    private long[] keys = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private String[] words = new String[1 << 10];
    private int size;

    Vocabulary() {
        Arrays.fill(ids, UNKNOWN);
    }

    int size() {
        return size;
    }

    /** The number of {@code word}, which is folded already; a new one when it was not there. */
    int add(String word) {
        long key = key(word, 0, word.length());
        int slot = slot(key, word, 0, word.length());
        if (ids[slot] != UNKNOWN) {
            return ids[slot];
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size] = word;
        keys[slot] = key;
        ids[slot] = size++;
        if (3 * size > ids.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of the word that the text has from {@code start} to {@code end}, folded on the way, or {@link #UNKNOWN}. */
    int find(CharSequence text, int start, int end) {
        return ids[slot(key(text, start, end), text, start, end)];
    }

    private int slot(long key, CharSequence text, int start, int end) {
        int mask = ids.length - 1;
        int slot = (int) mixed(key) & mask;
        while (ids[slot] != UNKNOWN && !(keys[slot] == key && (key >= 0 || same(words[ids[slot]], text, start, end)))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(CharSequence text, int start, int end) {
        long packed = 0;
        int length = 0;
        long hash = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != 0) {
                packed |= (long) c << (8 * length++);
                hash = 31 * hash + c;
                all |= c;
            }
        }
        return length <= PACKED && all < 0x80 ? packed : mixed(hash) | HASHED;
    }

    private static long mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
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
        keys = new long[2 * ids.length];
        ids = new int[keys.length];
        Arrays.fill(ids, UNKNOWN);
        for (int id = 0; id < size; id++) {
            long key = key(words[id], 0, words[id].length());
            int slot = slot(key, words[id], 0, words[id].length());
            keys[slot] = key;
            ids[slot] = id;
        }
    }
}
