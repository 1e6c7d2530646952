package io.jobwire.bench.listings;

import java.util.Locale;

/** How many of how many. For one thread. */
final class Share {
    private int part;
    private int whole;

    void count(boolean in) {
        part += in ? 1 : 0;
        whole++;
    }

    /** From 0 to 1; 1 of nothing. */
    double value() {
        return whole == 0 ? 1 : (double) part / whole;
    }

    int whole() {
        return whole;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%d of %d)", value(), part, whole);
    }
}
