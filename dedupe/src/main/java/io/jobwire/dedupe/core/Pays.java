package io.jobwire.dedupe.core;

import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what two listings pay. */
enum Pays {
    /** Ranges of one currency and period overlap. */
    OVERLAP,
    /** Nothing to compare: one does not say, or periods differ. */
    UNKNOWN,
    /** Both name currencies, and none is the same. */
    FOREIGN,
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
        return compared ? DISJOINT : foreign(a, b) ? FOREIGN : UNKNOWN;
    }

    private static boolean foreign(List<Pay> a, List<Pay> b) {
        Set<String> left = currencies(a);
        Set<String> right = currencies(b);
        return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
    }

    private static Set<String> currencies(List<Pay> pays) {
        return pays.stream().flatMap(pay -> pay.getCurrency().stream()).collect(Collectors.toSet());
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
