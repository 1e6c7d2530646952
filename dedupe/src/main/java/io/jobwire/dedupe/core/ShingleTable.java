package io.jobwire.dedupe.core;

/** A set of shingles to look others up in: an open hash table of at most half its size. Immutable. */
final class ShingleTable {
    private final long[] table;
    private final int mask;
    /** The hash 0 marks what is free, so that it is kept apart. */
    private final boolean zero;

    /**
     * @param distinct distinct hashes
     */
    ShingleTable(long[] distinct) {
        mask = (Integer.highestOneBit(Math.max(1, distinct.length)) << 2) - 1;
        table = new long[mask + 1];
        boolean hasZero = false;
        for (long shingle : distinct) {
            hasZero |= shingle == 0;
            table[slot(shingle)] = shingle;
        }
        zero = hasZero;
    }

    /** How many of these distinct hashes are in it. */
    int common(long[] distinct) {
        int count = 0;
        for (long shingle : distinct) {
            count += shingle == 0 ? (zero ? 1 : 0) : table[slot(shingle)] == shingle ? 1 : 0;
        }
        return count;
    }

    private int slot(long shingle) {
        int at = (int) shingle & mask;
        while (table[at] != 0 && table[at] != shingle) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
