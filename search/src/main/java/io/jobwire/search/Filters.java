package io.jobwire.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a listing must be, whatever its words. A listing passes a dimension when it has any of its values, and the
 * filters when it passes all dimensions. Immutable.
 *
 * @param values wanted values by dimension; a dimension without values does not filter
 * @param pay least pay
 * @param postedSince earliest date of posting (first seen, where the source does not say)
 * @param postedWithin longest time since the posting, from the time of the search; for a saved search from the time that
 *     the listing was fetched
 * @param near where one of its places must be
 */
public record Filters(
        Map<Dimension, SortedSet<String>> values,
        Optional<LeastPay> pay,
        Optional<Instant> postedSince,
        Optional<Duration> postedWithin,
        Optional<Near> near) {

    public Filters {
        // Sorted, so that the same filters always read the same: cursors carry their fingerprint.
        Map<Dimension, SortedSet<String>> sorted = new TreeMap<>();
        values.forEach((dimension, wanted) -> {
            if (!wanted.isEmpty()) {
                sorted.put(dimension, Collections.unmodifiableSortedSet(new TreeSet<>(wanted)));
            }
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** Everything passes. */
    public static Filters none() {
        return new Filters(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** These filters with values of a dimension instead of those it had. */
    public Filters with(Dimension dimension, Collection<String> wanted) {
        Map<Dimension, SortedSet<String>> changed = new EnumMap<>(Dimension.class);
        changed.putAll(values);
        changed.put(dimension, new TreeSet<>(wanted));
        return new Filters(changed, pay, postedSince, postedWithin, near);
    }

    /** These filters without those of a dimension. */
    public Filters without(Dimension dimension) {
        Map<Dimension, SortedSet<String>> changed = new TreeMap<>(values);
        changed.remove(dimension);
        return new Filters(changed, pay, postedSince, postedWithin, near);
    }

    /** These filters and a least pay. */
    public Filters withPay(LeastPay least) {
        return new Filters(values, Optional.of(least), postedSince, postedWithin, near);
    }

    /** These filters and an earliest date of posting. */
    public Filters withPostedSince(Instant earliest) {
        return new Filters(values, pay, Optional.of(earliest), postedWithin, near);
    }

    /** These filters and a longest time since the posting. */
    public Filters withPostedWithin(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new InvalidSearchException("Posted within takes a time above 0, such as 7d");
        }
        return new Filters(values, pay, postedSince, Optional.of(longest), near);
    }

    /** These filters and a circle. */
    public Filters withNear(Near circle) {
        return new Filters(values, pay, postedSince, postedWithin, Optional.of(circle));
    }

    /**
     * A circle on the earth.
     *
     * @param lat latitude of its centre, WGS 84 degrees
     * @param lon longitude of its centre, WGS 84 degrees
     * @param kilometers radius, above 0, at most 20000
     */
    public record Near(double lat, double lon, double kilometers) {
        public Near {
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
                throw new InvalidSearchException("A point is a latitude of -90 to 90 and a longitude of -180 to 180");
            }
            if (!(kilometers > 0 && kilometers <= 20_000)) {
                throw new InvalidSearchException("A radius is above 0 km and at most 20000 km");
            }
        }

        /** The radius in meters. */
        public double meters() {
            return kilometers * 1_000;
        }
    }

    /**
     * Least pay a year. A listing passes when the upper end of one of its ranges in the same currency reaches it;
     * currencies are not converted.
     *
     * @param amount minor units of the currency a year, at least 0
     * @param currency ISO 4217
     */
    public record LeastPay(long amount, String currency) {
        public LeastPay {
            if (amount < 0) {
                throw new InvalidSearchException("Pay is at least 0, not " + amount);
            }
            currency = Money.currency(currency);
        }
    }
}
