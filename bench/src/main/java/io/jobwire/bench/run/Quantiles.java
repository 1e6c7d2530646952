package io.jobwire.bench.run;

import java.util.Arrays;

/**
 * Quantiles of latencies, in milliseconds; all zero when nothing was measured.
 *
 * @param count number of measurements
 */
public record Quantiles(long count, long p50, long p90, long p99, long max) {

    /** Of measurements in any order. */
    public static Quantiles of(long... millis) {
        if (millis.length == 0) {
            return new Quantiles(0, 0, 0, 0, 0);
        }
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Quantiles(
                sorted.length, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }
}
