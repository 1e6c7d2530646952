package io.jobwire.ingest.core;

import java.time.Duration;

/**
 * How often a source is asked, from how often it changes: the interval halves when a run found a change and grows by half
 * when it found none, as in Apache StormCrawler's adaptive scheduler. It stays within bounds around what the source's
 * record asks for. A pure function.
 *
 * <p>With {@code every} the interval of the record and {@code spread} how far it may drift (1: not at all), the bounds are
 * {@code every / spread} and {@code every * spread}; but nothing gets asked more than hourly, or left alone for more than two
 * weeks, unless {@code every} itself says so, and never more often than the source's terms allow.
 */
public final class Revisit {
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);
    private static final Duration LONG_ENOUGH = Duration.ofDays(14);

    private Revisit() {}

    /**
     * The interval after a run.
     *
     * @param before the interval before it; zero: this was the first run
     * @param every interval that the source's record asks for
     * @param least least interval that its terms allow; zero for any
     * @param spread how many times longer or shorter than {@code every} the interval may get, from 1
     * @param changed whether the run found something new, changed or gone
     */
    public static Duration after(Duration before, Duration every, Duration least, int spread, boolean changed) {
        if (before.isZero()) {
            return within(every, every, least, spread);
        }
        Duration wanted = changed ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2);
        return within(wanted, every, least, spread);
    }

    /** An interval within its bounds. */
    public static Duration within(Duration interval, Duration every, Duration least, int spread) {
        Duration shortest = longer(every.dividedBy(spread), shorter(every, OFTEN_ENOUGH));
        Duration longest = shorter(every.multipliedBy(spread), longer(every, LONG_ENOUGH));
        return longer(least, longer(shortest, shorter(interval, longest)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
