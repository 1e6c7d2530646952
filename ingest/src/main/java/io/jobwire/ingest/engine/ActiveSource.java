package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One record of {@code sources} that this process looks after. Belongs to the engine's thread. */
final class ActiveSource {
    private static final String NO_HOST = "";

    private final Share share;
    private final String id;
    private final List<CompletableFuture<SourceRun>> waiting = new ArrayList<>();
    private Task task;
    private Optional<Rules> rules = Optional.empty();
    private boolean running;
    private boolean done;
    private Instant notBefore = Instant.MIN;
    /** Where it stands in the queue; {@link Instant#MAX}: it is in none. */
    private Instant due = Instant.MAX;

    private String lane = NO_HOST;

    ActiveSource(Share share, Task task) {
        this.share = share;
        this.id = task.source();
        this.task = task;
        update(task);
    }

    Share share() {
        return share;
    }

    String id() {
        return id;
    }

    Task task() {
        return task;
    }

    /** There is something else to do about it from now on. */
    void update(Task newer) {
        task = newer;
        done = false;
        rules = newer instanceof Task.Collect collect ? Optional.of(Rules.of(collect.record())) : Optional.empty();
    }

    /** When it is to run; empty while it runs, rests or is done. */
    Optional<Instant> next(Optional<SourceState> state, int spread) {
        if (running || done) {
            return Optional.empty();
        }
        return wanted(state, spread).map(at -> at.isAfter(notBefore) ? at : notBefore);
    }

    private Optional<Instant> wanted(Optional<SourceState> state, int spread) {
        if (!(task instanceof Task.Collect(Source record)) || rules.isEmpty()) {
            return Optional.of(Instant.MIN);
        }
        if (!waiting.isEmpty()) {
            Rules kept = rules.get();
            return Optional.of(state.map(last -> Schedule.allowed(kept, last)).orElse(Instant.MIN));
        }
        return record.getPaused() && !Schedule.requested(record, state)
                ? Optional.empty()
                : Optional.of(Schedule.next(record, rules.get(), state, spread));
    }

    /** Who answers; runs in one lane wait for each other. */
    String lane() {
        return running ? lane : rules.map(Rules::lane).orElse(NO_HOST);
    }

    Instant due() {
        return due;
    }

    void queuedFor(Instant at) {
        due = at;
    }

    void started() {
        lane = lane();
        running = true;
    }

    boolean running() {
        return running;
    }

    /** A run is over and committed. */
    void finished(Optional<SourceRun> run) {
        running = false;
        notBefore = Instant.MIN;
        run.ifPresent(ended -> {
            waiting.forEach(future -> future.complete(ended));
            waiting.clear();
        });
    }

    /** There is nothing left to do about it, unless its record changes. */
    void rest() {
        done = true;
    }

    /** Nothing was committed: it runs again, a little later. */
    void failed(Instant again) {
        running = false;
        notBefore = again;
    }

    void await(CompletableFuture<SourceRun> future) {
        waiting.add(future);
    }

    List<CompletableFuture<SourceRun>> waiting() {
        return waiting;
    }
}
