package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * A vector with few entries: ascending ids below 65,536 and weights from 0 to 32,767. Weights are whole numbers, so a product of two
 * vectors is the same in whatever order it is added up. Immutable.
 */
final class Sparse {
    /** Length that a vector of unit length is scaled to. */
    static final int UNIT = 1 << 14;

    static final Sparse EMPTY = new Sparse(new char[0], new short[0]);

    private final char[] ids;
    private final short[] weights;

    Sparse(char[] ids, short[] weights) {
        this.ids = ids;
        this.weights = weights;
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
        char[] ids = new char[count];
        short[] weights = new short[count];
        for (int i = 0; i < count; i++) {
            ids[i] = (char) (packed[i] >>> 16);
            weights[i] = (short) packed[i];
        }
        return new Sparse(ids, weights);
    }

    void write(NumbersOut out) {
        out.ascending(ids);
        for (short weight : weights) {
            out.sixteen(weight);
        }
    }

    static Sparse read(NumbersIn in) {
        char[] ids = in.ascending();
        short[] weights = new short[ids.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) in.sixteen();
        }
        return new Sparse(ids, weights);
    }

    int size() {
        return ids.length;
    }

    int id(int i) {
        return ids[i];
    }

    int weight(int i) {
        return weights[i];
    }

    /** Index of an id, or -1. */
    int find(int id) {
        int i = Arrays.binarySearch(ids, (char) id);
        return i < 0 ? -1 : i;
    }

    /** Writes the weights into an array that is as long as the ids are high. */
    void scatter(int[] dense) {
        for (int i = 0; i < ids.length; i++) {
            dense[ids[i]] = weights[i];
        }
    }

    /** Takes them out again. */
    void clear(int[] dense) {
        for (char id : ids) {
            dense[id] = 0;
        }
    }

    /** Ids of the entries with the largest products with those of a scattered vector; of equal ones the lower ids. */
    int[] top(int keep, int[] dense) {
        long[] best = new long[keep];
        int size = 0;
        for (int i = 0; i < ids.length; i++) {
            long product = (long) weights[i] * dense[ids[i]];
            // The product first, then the lower id: both in one number.
            long order = product << 16 | (0xFFFF - ids[i]);
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
        for (int i = 0; i < ids.length; i++) {
            sum += weights[i] * dense[ids[i]];
        }
        return sum;
    }
}
