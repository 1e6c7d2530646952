package io.jobwire.dedupe.core;

import java.util.Arrays;

/**
 * Hashes of the words of a text, in order, not yet mixed. Each thread has one and reads text after text in it, because fresh memory takes
 * longer than the reading: what it says is of the text that its thread read last.
 */
final class Words {
    /** A longer text is read in memory of its own, which is not kept. */
    private static final int MOST_KEPT = 1 << 15;

    private static final ThreadLocal<Words> OWN = ThreadLocal.withInitial(() -> new Words(1 << 13));

    private final char[] text;
    private final long[] found;
    private final long[] shingles;
    private final long[] table;
    private long[] hashes;
    private int count;

    private Words(int size) {
        text = new char[size];
        // At most every second character is a word; two parts are read side by side.
        found = new long[size / 2 + 4];
        shingles = new long[found.length];
        table = new long[Integer.highestOneBit(found.length) << 2];
        hashes = found;
    }

    /** Words of a text without those of its addresses: of what has a "@" or "://" in it or starts with "www.". */
    static Words of(String text) {
        Words words = with(text.length() + 1);
        if (words.read(text)) {
            return words;
        }
        // In NFKC it may be longer.
        long[] hashes = new NormalText(Letters.normal(text)).words();
        Words normal = with(2 * hashes.length);
        normal.hashes = hashes;
        normal.count = hashes.length;
        return normal;
    }

    private static Words with(int size) {
        Words own = OWN.get();
        if (own.text.length >= size) {
            return own;
        }
        Words larger = new Words(Integer.highestOneBit(size) << 1);
        if (size <= MOST_KEPT) {
            OWN.set(larger);
        }
        return larger;
    }

    private boolean read(String given) {
        int end = given.length() + 1;
        given.getChars(0, end - 1, text, 0);
        // White space at the end, so that words end and nobody looks behind them.
        text[end - 1] = ' ';
        boolean single = Kinds.read(text, end);
        if (single) {
            hash(end);
        }
        return single;
    }

    /**
     * Hashes runs of letters. A word ends where nobody can foretell it, and the hash of a character waits for that of the one before:
     * so there is no branch on the characters, and two parts of the text are read at the same time.
     */
    private void hash(int end) {
        char[] kinds = text;
        long[] words = found;
        int middle = end / 2;
        while (middle < end && kinds[middle] > Letters.LAST_KIND) {
            middle++;
        }
        // Each part ends with what is no letter.
        int first = Math.min(middle + 1, end);
        int one = 0;
        int start = first / 2 + 1;
        int two = start;
        long hash = Hash.START;
        long other = Hash.START;
        int letter = 0;
        int otherLetter = 0;
        int both = end - first;
        for (int at = 0; at < both; at++) {
            int kind = kinds[at];
            int otherKind = kinds[first + at];
            // All bits set for a letter, none for anything else.
            int is = (Letters.LAST_KIND - kind) >> 31;
            int otherIs = (Letters.LAST_KIND - otherKind) >> 31;
            words[one] = hash;
            words[two] = other;
            one -= letter & ~is;
            two -= otherLetter & ~otherIs;
            letter = is;
            otherLetter = otherIs;
            hash = ((((hash ^ kind) * Hash.FNV_PRIME) ^ Hash.START) & is) ^ Hash.START;
            other = ((((other ^ otherKind) * Hash.FNV_PRIME) ^ Hash.START) & otherIs) ^ Hash.START;
        }
        for (int at = both; at < first; at++) {
            int kind = kinds[at];
            int is = (Letters.LAST_KIND - kind) >> 31;
            words[one] = hash;
            one -= letter & ~is;
            letter = is;
            hash = ((((hash ^ kind) * Hash.FNV_PRIME) ^ Hash.START) & is) ^ Hash.START;
        }
        System.arraycopy(words, start, words, one, two - start);
        hashes = words;
        count = one + two - start;
    }

    int count() {
        return count;
    }

    /** Finished hashes of all words, in order. */
    long[] hashes() {
        return Arrays.stream(hashes, 0, count).map(Hash::mix).toArray();
    }

    /** Distinct hashes of three words in a row, in the order of the text; of one or two words one, of none none. */
    long[] shingles() {
        if (count < 3) {
            return count == 0
                    ? new long[0]
                    : new long[] {Hash.of(Hash.of(Hash.mix(hashes[0]), count == 2 ? Hash.mix(hashes[1]) : 0), 0)};
        }
        int all = count - 2;
        long[] made = shingles;
        for (int i = 0; i < count; i++) {
            made[i] = Hash.mix(hashes[i]);
        }
        // The hashes of words that it is made of are this one and later ones.
        for (int i = 0; i < all; i++) {
            made[i] = Hash.of(Hash.of(made[i], made[i + 1]), made[i + 2]);
        }
        return Arrays.copyOf(made, distinct(made, all, table));
    }

    /** Drops repeated hashes; gives how many are left. An open hash table of at most half its size, 0 marks what is free. */
    private static int distinct(long[] all, int count, long[] table) {
        int mask = (Integer.highestOneBit(count) << 2) - 1;
        Arrays.fill(table, 0, mask + 1, 0);
        boolean zero = false;
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            long hash = all[i];
            int at = (int) hash & mask;
            long there = table[at];
            while (there != 0 && there != hash) {
                at = (at + 1) & mask;
                there = table[at];
            }
            if (there == 0 && !(hash == 0 && zero)) {
                zero |= hash == 0;
                table[at] = hash;
                all[distinct++] = hash;
            }
        }
        return distinct;
    }
}
