package io.jobwire.scoring.core;

import java.util.Arrays;

/** Vectors turned round: for each id the slots that have it, with their weights. Grows at its end only; not thread-safe. */
final class Postings {
    private static final int FIRST = 4;
    private static final int[] NO_SLOTS = new int[0];
    private static final short[] NO_WEIGHTS = new short[0];

    private final int[][] slots;
    private final short[][] weights;
    private final int[] sizes;

    Postings(int ids) {
        slots = new int[ids][];
        weights = new short[ids][];
        sizes = new int[ids];
        Arrays.fill(slots, NO_SLOTS);
        Arrays.fill(weights, NO_WEIGHTS);
    }

    void add(int id, int slot, int weight) {
        int size = sizes[id]++;
        if (size == slots[id].length) {
            slots[id] = Arrays.copyOf(slots[id], Math.max(FIRST, 2 * size));
            weights[id] = Arrays.copyOf(weights[id], Math.max(FIRST, 2 * size));
        }
        slots[id][size] = slot;
        weights[id][size] = (short) weight;
    }

    void add(Sparse vector, int slot) {
        for (int i = 0; i < vector.size(); i++) {
            add(vector.id(i), slot, vector.weight(i));
        }
    }

    /** Adds {@code times} the weight of every slot that has an id to the sum of that slot. */
    void accumulate(int id, int times, int[] sums) {
        int[] to = slots[id];
        short[] by = weights[id];
        for (int i = 0, size = sizes[id]; i < size; i++) {
            sums[to[i]] += times * by[i];
        }
    }

    /** The products of a vector with those of all slots. */
    void accumulate(Sparse vector, int[] sums) {
        for (int i = 0; i < vector.size(); i++) {
            accumulate(vector.id(i), vector.weight(i), sums);
        }
    }
}
