package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * Vectors turned round: for each id the slots that have it, with their weights, both in one number, because reading them is what costs.
 * Slots are below 65,536, weights from 0 to 32,767. Grows at its end only; not thread-safe.
 */
final class Postings {
    private static final int FIRST = 4;
    private static final int[] NONE = new int[0];

    private final int[][] entries;
    private final int[] sizes;

    Postings(int ids) {
        entries = new int[ids][];
        sizes = new int[ids];
        Arrays.fill(entries, NONE);
    }

    void add(int id, int slot, int weight) {
        int size = sizes[id]++;
        if (size == entries[id].length) {
            entries[id] = Arrays.copyOf(entries[id], Math.max(FIRST, size + size / 2));
        }
        entries[id][size] = slot << 16 | weight;
    }

    void add(Sparse vector, int slot) {
        for (int i = 0; i < vector.size(); i++) {
            add(vector.id(i), slot, vector.weight(i));
        }
    }

    /** Adds {@code times} the weight of every slot that has an id to the sum of that slot. */
    void accumulate(int id, int times, int[] sums) {
        int[] of = entries[id];
        for (int i = 0, size = sizes[id]; i < size; i++) {
            sums[of[i] >>> 16] += times * (of[i] & 0xFFFF);
        }
    }

    /** The products of a vector with those of all slots. */
    void accumulate(Sparse vector, int[] sums) {
        for (int i = 0; i < vector.size(); i++) {
            accumulate(vector.id(i), vector.weight(i), sums);
        }
    }
}
