package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Revisit;
import io.jobwire.records.Source;
import io.jobwire.records.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a source is due. A pure function. */
final class Schedule {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private Schedule() {}

    /**
     * When the next run is due; {@link Instant#MIN}: at once.
     *
     * @param state what the latest run left; a source that was added, added again or asked for after it is due as soon as
     *     its terms and the site's own word allow
     * @param spread how far the interval may drift from what the record asks for
     */
    static Instant next(Source source, Rules rules, Optional<SourceState> state, int spread) {
        if (state.isEmpty()) {
            return Instant.MIN;
        }
        SourceState last = state.get();
        Instant start = last.getStartedAt();
        boolean atOnce = source.getAdded().isAfter(start) || requested(source, state);
        Instant due = atOnce ? Instant.MIN : start.plus(interval(source, rules, last, spread));
        Instant allowed = allowed(rules, last);
        return due.isAfter(allowed) ? due : allowed;
    }

    /** The earliest run that the terms of the source and the site's own word allow, whoever asks; {@link Instant#MIN}: any. */
    static Instant allowed(Rules rules, SourceState last) {
        Instant later =
                rules.least().isZero() ? Instant.MIN : last.getStartedAt().plus(rules.least());
        return last.getRetryAt().filter(at -> at.isAfter(later)).orElse(later);
    }

    /** Whether somebody asked for a run after the latest one. */
    static boolean requested(Source source, Optional<SourceState> state) {
        return source.getRunRequestedAt()
                .filter(at -> state.isEmpty() || at.isAfter(state.get().getStartedAt()))
                .isPresent();
    }

    private static Duration interval(Source source, Rules rules, SourceState last, int spread) {
        Duration adapted = Duration.ofSeconds(last.getIntervalSeconds());
        Duration interval =
                Revisit.within(adapted.isZero() ? rules.every() : adapted, rules.every(), rules.least(), spread);
        if (last.getFailedInARow() > 0) {
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(last.getFailedInARow() - 1, MOST_DOUBLINGS));
            if (retry.compareTo(interval) < 0) {
                return retry;
            }
        }
        return interval.plus(jitter(source, last, interval));
    }

    /** Up to a tenth of the interval, told by source and run alone, so that runs spread over time and stay spread. */
    private static Duration jitter(Source source, SourceState last, Duration interval) {
        long tenth = Math.max(1, interval.toMillis() / 10);
        String run = source.getSource() + "@" + last.getStartedAt().toEpochMilli();
        return Duration.ofMillis(Math.floorMod(ContentHash.of(run).high(), tenth));
    }
}
