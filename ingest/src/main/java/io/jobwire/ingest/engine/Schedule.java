package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.Source;
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
     * @param last its latest run; a source that was added, added again or asked for after it is due at once
     * @param retryAt earliest time that the site asked for
     */
    static Instant next(Source source, Optional<RunHistory.Last> last, Optional<Instant> retryAt) {
        Instant due = last.filter(run -> !source.getAdded().isAfter(run.startedAt()) && !requested(source, last))
                .map(run -> run.startedAt().plus(interval(source, run)))
                .orElse(Instant.MIN);
        return retryAt.filter(at -> at.isAfter(due)).orElse(due);
    }

    /** Whether somebody asked for a run after the latest one. */
    static boolean requested(Source source, Optional<RunHistory.Last> last) {
        return source.getRunRequestedAt()
                .filter(at -> last.isEmpty() || at.isAfter(last.get().startedAt()))
                .isPresent();
    }

    private static Duration interval(Source source, RunHistory.Last last) {
        Duration every = Duration.ofSeconds(Math.max(1, source.getEverySeconds()));
        if (last.failedInARow() > 0) {
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(last.failedInARow() - 1, MOST_DOUBLINGS));
            if (retry.compareTo(every) < 0) {
                return retry;
            }
        }
        return every.plus(jitter(source.getSource(), every));
    }

    /** Up to a tenth of the interval, the same for the same source for ever, so that runs spread over time. */
    private static Duration jitter(String source, Duration every) {
        long tenth = Math.max(1, every.toMillis() / 10);
        return Duration.ofMillis(Math.floorMod(ContentHash.of(source).high(), tenth));
    }
}
