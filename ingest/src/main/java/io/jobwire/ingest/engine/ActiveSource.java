package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One source that this process collects. Belongs to the engine's thread. */
final class ActiveSource {
    private final Share share;
    private Source source;
    private boolean running;
    private Optional<Instant> retryAt = Optional.empty();
    private final List<CompletableFuture<SourceRun>> waiting = new ArrayList<>();

    ActiveSource(Share share, Source source) {
        this.share = share;
        this.source = source;
    }

    Share share() {
        return share;
    }

    Source record() {
        return source;
    }

    void update(Source newer) {
        this.source = newer;
    }

    /** When it is to run; empty while it runs or rests. */
    Optional<Instant> due(RunHistory history) {
        if (running) {
            return Optional.empty();
        }
        if (!waiting.isEmpty()) {
            return Optional.of(Instant.MIN);
        }
        Optional<RunHistory.Last> last = history.of(source.getSource());
        return source.getPaused() && !Schedule.requested(source, last)
                ? Optional.empty()
                : Optional.of(Schedule.next(source, last, retryAt));
    }

    void started() {
        running = true;
    }

    void finished(Crawl.Result result) {
        running = false;
        retryAt = result.retryAt();
        waiting.forEach(future -> future.complete(result.run()));
        waiting.clear();
    }

    /** Nothing was committed: it runs again, a little later. */
    void failed(Instant again) {
        running = false;
        retryAt = Optional.of(again);
    }

    void await(CompletableFuture<SourceRun> future) {
        waiting.add(future);
    }

    List<CompletableFuture<SourceRun>> waiting() {
        return waiting;
    }
}
