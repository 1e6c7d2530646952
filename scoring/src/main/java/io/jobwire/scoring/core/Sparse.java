package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * A vector with few entries: ascending ids below 65,536 and weights from 0 to 32,767. Weights are whole numbers, so a product of two
 * vectors is the same in whatever order it is added up. Immutable.
 */
final class Sparse {
    /** Length that a vector of unit length is scaled to. */
    static final int UNIT = 1 << 14;

    static final Sparse EMPTY = new Sparse(new int[0]);

    /** Id in the upper sixteen bits, weight in the lower: both come from memory at once. */
    private final int[] entries;

    private Sparse(int[] entries) {
        this.entries = entries;
    }

    /** The entries with the most weight, scaled to unit length; of equal ones the lower ids. Weights below zero are not allowed. */
    static Sparse unit(int[] ids, long[] weights, int size, int keep) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            // Weight first, then the lower id: both packed into one number, so that no two are equal.
            order[i] = (weights[i] << 16) | (0xFFFF - ids[i]);
        }
        int kept = Math.min(keep, size);
        partition(order, size - kept);
        double squares = 0;
        for (int i = size - kept; i < size; i++) {
            double weight = order[i] >>> 16;
            squares += weight * weight;
        }
        if (squares == 0) {
            return EMPTY;
        }
        double scale = UNIT / Math.sqrt(squares);
        long[] byId = new long[kept];
        int count = 0;
        for (int i = size - kept; i < size; i++) {
            long scaled = (long) ((order[i] >>> 16) * scale + 0.5);
            if (scaled > 0) {
                byId[count++] = (0xFFFFL - (order[i] & 0xFFFF)) << 16 | Math.min(scaled, Short.MAX_VALUE);
            }
        }
        return sorted(byId, count);
    }

    /** Moves the numbers so that those from a place on are the largest, in any order (Hoare's selection); all must be different. */
    private static void partition(long[] numbers, int place) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high && place > 0 && place < numbers.length) {
            long pivot = numbers[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long moved = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = moved;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** From packed entries: id in the upper bits, weight in the lower sixteen. */
    static Sparse sorted(long[] packed, int count) {
        Arrays.sort(packed, 0, count);
        int[] entries = new int[count];
        for (int i = 0; i < count; i++) {
            entries[i] = (int) packed[i];
        }
        return new Sparse(entries);
    }

    void write(NumbersOut out) {
        char[] ids = new char[entries.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (char) id(i);
        }
        out.ascending(ids);
        for (int i = 0; i < ids.length; i++) {
            out.sixteen(weight(i));
        }
    }

    static Sparse read(NumbersIn in) {
        char[] ids = in.ascending();
        int[] entries = new int[ids.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ids[i] << 16 | in.sixteen();
        }
        return new Sparse(entries);
    }

    int size() {
        return entries.length;
    }

    int id(int i) {
        return entries[i] >>> 16;
    }

    int weight(int i) {
        return entries[i] & 0xFFFF;
    }

    /** Index of an id, or -1. */
    int find(int id) {
        int low = 0;
        int high = entries.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = id(middle);
            if (found == id) {
                return middle;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Writes the weights into an array that is as long as the ids are high. */
    void scatter(int[] dense) {
        for (int entry : entries) {
            dense[entry >>> 16] = entry & 0xFFFF;
        }
    }

    /** Takes them out again. */
    void clear(int[] dense) {
        for (int entry : entries) {
            dense[entry >>> 16] = 0;
        }
    }

    /** Ids of the entries with the largest products with those of a scattered vector; of equal ones the lower ids. */
    int[] top(int keep, int[] dense) {
        long[] best = new long[keep];
        int size = 0;
        for (int entry : entries) {
            long product = (long) (entry & 0xFFFF) * dense[entry >>> 16];
            // The product first, then the lower id: both in one number.
            long order = product << 16 | (0xFFFF - (entry >>> 16));
            if (product > 0 && (size < keep || order > best[keep - 1])) {
                int at = size < keep ? size++ : keep - 1;
                while (at > 0 && best[at - 1] < order) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = order;
            }
        }
        int[] top = new int[size];
        for (int i = 0; i < size; i++) {
            top[i] = 0xFFFF - (int) (best[i] & 0xFFFF);
        }
        return top;
    }

    /** Product with a scattered vector. */
    int dot(int[] dense) {
        int sum = 0;
        for (int entry : entries) {
            sum += (entry & 0xFFFF) * dense[entry >>> 16];
        }
        return sum;
    }
}
