package io.jobwire.ingest.engine;

import io.jobwire.ingest.http.Traffic;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.SourceRun;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Counts what runs do, by kind of source, by source and by host that answered. Sources and hosts beyond the first few
 * hundred are counted together under {@code other}, so that the number of time series has a bound. Thread-safe.
 */
final class IngestMeters implements Traffic {
    private static final int MOST_NAMES = 300;

    private final MeterRegistry registry;
    private final BoundedNames sources = new BoundedNames(MOST_NAMES);
    private final BoundedNames hosts = new BoundedNames(MOST_NAMES);
    private final MultiGauge freshness;

    IngestMeters(MeterRegistry registry) {
        this.registry = registry;
        this.freshness = MultiGauge.builder("jobwire.ingest.freshness")
                .description("Seconds since a source was last seen completely; oldest: the worst of all that run here")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A run ended. */
    void count(String kind, SourceRun run) {
        String outcome = run.getOutcome().name();
        String source = sources.of(run.getSource());
        registry.counter("jobwire.ingest.runs", "kind", kind, "outcome", outcome)
                .increment();
        registry.counter("jobwire.ingest.source.runs", "source", source, "outcome", outcome)
                .increment();
        registry.timer("jobwire.ingest.run.duration", "kind", kind)
                .record(Duration.ofMillis(Math.max(0, run.getDurationMillis())));
        registry.counter("jobwire.ingest.requests", "kind", kind).increment(run.getRequests());
        registry.counter("jobwire.ingest.received.bytes", "kind", kind).increment((double) run.getBytes());
        registry.counter("jobwire.ingest.source.bytes", "source", source).increment((double) run.getBytes());
        postings(kind, source, "fetched", run.getListed());
        postings(kind, source, "opened", run.getOpened());
        postings(kind, source, "changed", run.getChanged());
        postings(kind, source, "unchanged", run.getUnchanged());
        postings(kind, source, "closed", run.getClosed());
        postings(kind, source, "faulty", run.getFaulty());
    }

    /** A source was removed. */
    void removed(SourceRun run) {
        registry.counter("jobwire.ingest.runs", "kind", "removed", "outcome", RunOutcome.COMPLETE.name())
                .increment();
        registry.counter("jobwire.ingest.postings", "kind", "removed", "result", "closed")
                .increment(run.getClosed());
    }

    /** A record of {@code sources} was given up. */
    void buried(String code) {
        registry.counter("jobwire.deadletters", "stage", Engine.STAGE, "code", code)
                .increment();
    }

    private void postings(String kind, String source, String result, int count) {
        if (count > 0) {
            registry.counter("jobwire.ingest.postings", "kind", kind, "result", result)
                    .increment(count);
            registry.counter("jobwire.ingest.source.postings", "source", source, "result", result)
                    .increment(count);
        }
    }

    @Override
    public void exchange(String host, String result, long bytes, Duration duration) {
        String name = hosts.of(host);
        registry.timer("jobwire.ingest.host.exchanges", "host", name, "result", result)
                .record(duration);
        registry.counter("jobwire.ingest.host.bytes", "host", name).increment((double) bytes);
    }

    /**
     * Says how old what is known of the sources is.
     *
     * @param complete start of the latest complete run by source
     */
    void freshness(Map<String, Instant> complete, Instant now) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        complete.entrySet().stream()
                .filter(entry -> !sources.of(entry.getKey()).equals(BoundedNames.OTHER))
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), now)));
        complete.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> rows.add(row("oldest", oldest, now)));
        freshness.register(rows, true);
    }

    private static MultiGauge.Row<?> row(String source, Instant at, Instant now) {
        double age = Duration.between(at, now).toMillis() / 1_000.0;
        return MultiGauge.Row.of(Tags.of("source", source), age);
    }
}
