package io.jobwire.ingest.engine;

import io.jobwire.records.RunOutcome;
import io.jobwire.records.SourceRun;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the latest runs of each source went. Thread-safe. */
final class RunHistory {
    private final ConcurrentHashMap<String, Last> bySource = new ConcurrentHashMap<>();

    /** Takes note of a run; one that is not later than what is known changes nothing. */
    void add(SourceRun run) {
        bySource.compute(run.getSource(), (source, last) -> {
            if (last != null && !run.getStartedAt().isAfter(last.startedAt())) {
                return last;
            }
            return Last.of(Optional.ofNullable(last), run);
        });
    }

    Optional<Last> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /**
     * The latest run, and the rows that it stands in.
     *
     * @param startedAt when it started
     * @param emptyInARow complete runs that saw nothing, up to it
     * @param failedInARow runs that failed, up to it
     */
    record Last(Instant startedAt, int emptyInARow, int failedInARow) {

        /** A run after another one, if there was one. */
        static Last of(Optional<Last> before, SourceRun run) {
            boolean complete = run.getOutcome() == RunOutcome.COMPLETE;
            boolean empty = complete && run.getListed() == 0 && run.getFaulty() == 0;
            boolean failed = run.getOutcome() == RunOutcome.FAILED;
            int emptyBefore = before.map(Last::emptyInARow).orElse(0);
            int failedBefore = before.map(Last::failedInARow).orElse(0);
            // A run that saw nothing of the board neither adds to nor ends a row of empty ones.
            int emptyNow = empty ? emptyBefore + 1 : complete ? 0 : emptyBefore;
            return new Last(run.getStartedAt(), emptyNow, failed ? failedBefore + 1 : 0);
        }
    }
}
