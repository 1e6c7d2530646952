package io.jobwire.launcher.command;

import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.UserException;
import io.jobwire.records.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sources are to be collected, as people say it. */
final class SourceOptions {
    private static final Duration EVERY = Duration.ofHours(1);

    @Option(names = "--name", paramLabel = "COMPANY", description = "Company name where the source does not give it")
    @Nullable
    String name;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Time between two runs, such as 30m or 6h. Default: 1h")
    @Nullable
    String every;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "Least time between two requests to a host. Default: the setting ingest.delay")
    @Nullable
    String delay;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Ask this host instead of the public one")
    @Nullable
    String endpoint;

    @Option(names = "--allow-private", description = "Let it reach loopback and private addresses")
    boolean allowPrivate;

    /** These options, but those of a line of a file where it gives them. */
    SourceOptions with(Optional<String> lineName, Optional<String> lineEvery, Optional<String> lineDelay) {
        SourceOptions both = new SourceOptions();
        both.name = lineName.orElse(name);
        both.every = lineEvery.orElse(every);
        both.delay = lineDelay.orElse(delay);
        both.endpoint = endpoint;
        both.allowPrivate = allowPrivate;
        return both;
    }

    /** These options, but what is stored of a source where they say nothing. */
    SourceOptions over(Source stored) {
        SourceOptions both = new SourceOptions();
        both.name = name == null ? stored.getCompany().orElse(null) : name;
        both.every = every;
        both.delay = delay == null
                ? stored.getDelayMillis()
                        .map(millis -> Math.max(0, millis) + "ms")
                        .orElse(null)
                : delay;
        both.endpoint = endpoint == null ? stored.getEndpoint().orElse(null) : endpoint;
        both.allowPrivate = allowPrivate || stored.getAllowPrivate();
        return both;
    }

    /** How a run without Kafka is made. */
    FetchOptions fetch(IngestConfig config) {
        try {
            return new FetchOptions(
                    Optional.ofNullable(endpoint).map(URI::create),
                    delay == null ? config.delay() : Durations.parse("--delay", delay),
                    allowPrivate,
                    Optional.ofNullable(name));
        } catch (IllegalArgumentException e) {
            throw UserException.usage(UserException.reason(e));
        }
    }

    /** Time between two runs: what was asked for, or the least that the terms of the kind allow. */
    Duration interval(SourceId source) {
        Duration wanted = every == null ? EVERY : Durations.parse("--every", every);
        Duration least = source.sourceKind().terms().leastInterval();
        Duration allowed = wanted.compareTo(least) < 0 ? least : wanted;
        return allowed.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : allowed;
    }

    /**
     * The record of a source. What is already known of it stays where nothing else was said.
     *
     * @param now when it is added, if it is new
     */
    Source record(SourceId id, Optional<Source> known, Instant now) {
        Source.Builder record = known.map(Source::newBuilder)
                .orElseGet(() -> Source.newBuilder().setAdded(now))
                .setSource(id.toString())
                .setKind(id.kind())
                .setTarget(id.target());
        if (every != null || known.isEmpty()) {
            record.setEverySeconds(interval(id).toSeconds());
        }
        if (name != null) {
            record.setCompany(name);
        }
        if (endpoint != null) {
            record.setEndpoint(endpoint);
        }
        if (delay != null) {
            record.setDelayMillis(Durations.parse("--delay", delay).toMillis());
        }
        if (allowPrivate) {
            record.setAllowPrivate(true);
        }
        return record.build();
    }
}
