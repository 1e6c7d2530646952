package io.jobwire.dedupe.core;

import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares what two listings pay. */
enum Pays {
    /** Ranges of one currency and period overlap. */
    OVERLAP,
    /** Nothing to compare: one does not say, or currencies or periods differ. */
    UNKNOWN,
    /** No range overlaps any. */
    DISJOINT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Pays compare(List<Pay> a, List<Pay> b) {
        boolean compared = false;
        for (Pay x : a) {
            for (Pay y : b) {
                Optional<Boolean> overlap = overlap(x, y);
                if (overlap.isPresent()) {
                    if (overlap.get()) {
                        return OVERLAP;
                    }
                    compared = true;
                }
            }
        }
        return compared ? DISJOINT : UNKNOWN;
    }

    private static Optional<Boolean> overlap(Pay x, Pay y) {
        if (x.getCurrency().isEmpty() || !x.getCurrency().equals(y.getCurrency())) {
            return Optional.empty();
        }
        Optional<Range> left = Range.of(x.getAnnualMin(), x.getAnnualMax());
        Optional<Range> right = Range.of(y.getAnnualMin(), y.getAnnualMax());
        if (left.isEmpty() || right.isEmpty()) {
            if (x.getPeriod() != y.getPeriod() || x.getPeriod() == PayPeriod.UNKNOWN) {
                return Optional.empty();
            }
            left = Range.of(x.getMin(), x.getMax());
            right = Range.of(y.getMin(), y.getMax());
        }
        Optional<Range> other = right;
        return left.flatMap(range -> other.map(range::overlaps));
    }

    private record Range(long min, long max) {
        static Optional<Range> of(Optional<Long> min, Optional<Long> max) {
            Optional<Long> low = min.or(() -> max);
            Optional<Long> high = max.or(() -> min);
            return low.flatMap(from -> high.map(to -> new Range(Math.min(from, to), Math.max(from, to))));
        }

        boolean overlaps(Range other) {
            return min <= other.max && other.min <= max;
        }
    }
}
