package io.jobwire.ingest.engine;

import io.jobwire.records.SourceRun;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts what runs do, by kind of source. Thread-safe. */
final class IngestMeters {
    private final MeterRegistry registry;

    IngestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String kind, SourceRun run) {
        registry.counter(
                        "jobwire.ingest.runs",
                        "kind",
                        kind,
                        "outcome",
                        run.getOutcome().name())
                .increment();
        registry.timer("jobwire.ingest.run.duration", "kind", kind)
                .record(Duration.ofMillis(Math.max(0, run.getDurationMillis())));
        registry.counter("jobwire.ingest.requests", "kind", kind).increment(run.getRequests());
        registry.counter("jobwire.ingest.received.bytes", "kind", kind).increment((double) run.getBytes());
        postings(kind, "opened", run.getOpened());
        postings(kind, "changed", run.getChanged());
        postings(kind, "unchanged", run.getUnchanged());
        postings(kind, "closed", run.getClosed());
        postings(kind, "faulty", run.getFaulty());
    }

    private void postings(String kind, String result, int count) {
        registry.counter("jobwire.ingest.postings", "kind", kind, "result", result)
                .increment(count);
    }
}
