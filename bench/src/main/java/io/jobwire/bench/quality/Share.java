package io.jobwire.bench.quality;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param part 0 to {@code whole}
 * @param whole of how many
 */
record Share(long part, long whole) {

    /** 0 to 1; of none: 0. */
    double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f (%d of %d)", value(), part, whole);
    }
}
