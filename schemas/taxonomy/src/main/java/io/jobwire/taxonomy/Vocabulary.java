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
        char[] letters = word.toCharArray();
        long key = key(letters, 0, letters.length);
        int slot = slot(key, letters, 0, letters.length);
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

    /**
     * The number of the word that the text has from {@code start} to {@code end}, folded on the way, or {@link #UNKNOWN}.
     *
     * @param key of that word
     */
    int find(long key, char[] text, int start, int end) {
        return ids[slot(key, text, start, end)];
    }

    private int slot(long key, char[] text, int start, int end) {
        int mask = ids.length - 1;
        int slot = (int) mixed(key) & mask;
        while (ids[slot] != UNKNOWN && !(keys[slot] == key && (key >= 0 || same(words[ids[slot]], text, start, end)))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The key of a word of a text. */
    static long key(char[] text, int start, int end) {
        long packed = 0;
        int length = 0;
        long hash = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text[i]);
            if (c != 0) {
                packed = (packed << 8) | c;
                hash = 31 * hash + c;
                all |= c;
                length++;
            }
        }
        return all < 0x80 ? key(packed, hash, length) : mixed(hash) | HASHED;
    }

    /**
     * The key of a word of ASCII characters.
     *
     * @param packed its characters, a byte each, the last lowest; only the last eight count
     * @param hash as {@link String#hashCode} is computed, with 64 bits
     */
    static long key(long packed, long hash, int length) {
        return length <= PACKED ? packed : mixed(hash) | HASHED;
    }

    static long mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private static boolean same(String word, char[] text, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text[i]);
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
            char[] letters = words[id].toCharArray();
            long key = key(letters, 0, letters.length);
            int slot = slot(key, letters, 0, letters.length);
            keys[slot] = key;
            ids[slot] = id;
        }
    }
}
