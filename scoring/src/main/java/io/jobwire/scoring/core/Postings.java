package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * Vectors turned round: for each id the slots that have it, with their weights, both in one number, because reading them is what costs.
 * Slots are below 65,536, weights from 0 to 32,767. Grows at its end until it is closed; then all stands in one row. Not thread-safe.
 */
final class Postings {
    private static final int FIRST = 4;
    private static final int[] NONE = new int[0];

    private int[][] growing;
    /** While it grows, how many entries an id has; then, where they end in the row. */
    private final int[] ends;

    private int[] row = NONE;
    private boolean closed;

    Postings(int ids) {
        growing = new int[ids][];
        ends = new int[ids];
        Arrays.fill(growing, NONE);
    }

    /** Something that adds the same entries each time. */
    interface Source {
        /** Tells all entries: id, slot, weight. */
        void tell(Sink to);
    }

    /** Takes entries. */
    interface Sink {
        void entry(int id, int slot, int weight);
    }

    /** Closed from the start, which takes a fraction of the time that growing does: entries are counted, then put where they belong. */
    static Postings of(int ids, Source source) {
        Postings postings = new Postings(0, new int[ids]);
        int[] ends = postings.ends;
        source.tell((id, _, _) -> ends[id]++);
        int all = 0;
        for (int id = 0; id < ids; id++) {
            int size = ends[id];
            ends[id] = all;
            all += size;
        }
        int[] row = new int[all];
        source.tell((id, slot, weight) -> row[ends[id]++] = entry(slot, weight));
        postings.row = row;
        postings.closed = true;
        return postings;
    }

    private Postings(int growing, int[] ends) {
        this.growing = new int[growing][];
        this.ends = ends;
    }

    /** Ends growing. */
    void close() {
        int all = 0;
        for (int size : ends) {
            all += size;
        }
        row = new int[all];
        int end = 0;
        for (int id = 0; id < ends.length; id++) {
            System.arraycopy(growing[id], 0, row, end, ends[id]);
            end += ends[id];
            ends[id] = end;
        }
        growing = new int[0][];
        closed = true;
    }

    void add(int id, int slot, int weight) {
        int size = ends[id]++;
        if (size == growing[id].length) {
            growing[id] = Arrays.copyOf(growing[id], Math.max(FIRST, size + size / 2));
        }
        growing[id][size] = entry(slot, weight);
    }

    private static int entry(int slot, int weight) {
        return slot << 16 | weight;
    }

    /** Adds {@code times} the weight of every slot that has an id to the sum of that slot. */
    void accumulate(int id, int times, int[] sums) {
        if (closed) {
            accumulate(row, id == 0 ? 0 : ends[id - 1], ends[id], times, sums);
        } else {
            accumulate(growing[id], 0, ends[id], times, sums);
        }
    }

    private static void accumulate(int[] entries, int from, int to, int times, int[] sums) {
        for (int i = from; i < to; i++) {
            sums[entries[i] >>> 16] += times * (entries[i] & 0xFFFF);
        }
    }

    /** The products of a vector with those of all slots. */
    void accumulate(Sparse vector, int[] sums) {
        for (int i = 0; i < vector.size(); i++) {
            accumulate(vector.id(i), vector.weight(i), sums);
        }
    }
}
