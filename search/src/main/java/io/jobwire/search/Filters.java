package io.jobwire.search;

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
 */
public record Filters(Map<Dimension, SortedSet<String>> values, Optional<LeastPay> pay, Optional<Instant> postedSince) {

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
        return new Filters(Map.of(), Optional.empty(), Optional.empty());
    }

    /** These filters with values of a dimension instead of those it had. */
    public Filters with(Dimension dimension, Collection<String> wanted) {
        Map<Dimension, SortedSet<String>> changed = new EnumMap<>(Dimension.class);
        changed.putAll(values);
        changed.put(dimension, new TreeSet<>(wanted));
        return new Filters(changed, pay, postedSince);
    }

    /** These filters without those of a dimension. */
    public Filters without(Dimension dimension) {
        Map<Dimension, SortedSet<String>> changed = new TreeMap<>(values);
        changed.remove(dimension);
        return new Filters(changed, pay, postedSince);
    }

    /** These filters and a least pay. */
    public Filters withPay(LeastPay least) {
        return new Filters(values, Optional.of(least), postedSince);
    }

    /** These filters and an earliest date of posting. */
    public Filters withPostedSince(Instant earliest) {
        return new Filters(values, pay, Optional.of(earliest));
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
