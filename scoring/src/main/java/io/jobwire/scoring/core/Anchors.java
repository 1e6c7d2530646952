package io.jobwire.scoring.core;

/** A line through fixed points, flat outside them, in integers: the same on every machine. Immutable. */
final class Anchors {
    private final int[] from;
    private final int[] to;

    /**
     * @param from measured values, ascending
     * @param to what each is worth, as many
     */
    Anchors(int[] from, int[] to) {
        this.from = from.clone();
        this.to = to.clone();
    }

    /** From here on nothing more is earned. */
    int last() {
        return from[from.length - 1];
    }

    /** Worth of a measured value. */
    int at(int value) {
        int last = from.length - 1;
        if (value <= from[0]) {
            return to[0];
        }
        if (value >= from[last]) {
            return to[last];
        }
        int i = 1;
        while (value > from[i]) {
            i++;
        }
        long rise = (long) (to[i] - to[i - 1]) * (value - from[i - 1]);
        return to[i - 1] + (int) (rise / (from[i] - from[i - 1]));
    }
}
