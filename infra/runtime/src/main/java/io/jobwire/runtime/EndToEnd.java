package io.jobwire.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long after it was fetched a listing reached a stage: the histogram {@code jobwire_end_to_end_seconds}.
 * Safe for use by many threads; about a tenth of a microsecond each time.
 */
public final class EndToEnd {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    /** How far back the percentiles of this process look; the histogram counts since the start. */
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private static final String NAME = "jobwire.end.to.end";

    private final Timer timer;
    private final Clock clock;

    /** @param stage the stage that reports */
    public EndToEnd(String stage, MeterRegistry meters, Clock clock) {
        this.timer = Timer.builder(NAME)
                .description("Time from the fetch of a listing to its result in the stage")
                .tag("stage", stage)
                .serviceLevelObjectives(BOUNDS)
                .publishPercentiles(HALF, NEARLY_ALL)
                .distributionStatisticExpiry(WINDOW)
                .register(meters);
        this.clock = clock;
    }

    /**
     * How long it took.
     *
     * @param count results since the start
     * @param p50Seconds half of the last half hour's took at most this
     * @param p99Seconds 99 in 100 of the last half hour's took at most this
     */
    public record Times(long count, double p50Seconds, double p99Seconds) {}

    /** What a stage of this process measured; empty when there was nothing in the last half hour. */
    public static Optional<Times> of(String stage, MeterRegistry meters) {
        return Optional.ofNullable(meters.find(NAME).tag("stage", stage).timer())
                .map(Timer::takeSnapshot)
                .map(taken -> new Times(taken.count(), seconds(taken, HALF), seconds(taken, NEARLY_ALL)))
                .filter(times -> times.p99Seconds() > 0);
    }

    private static double seconds(HistogramSnapshot taken, double percentile) {
        for (ValueAtPercentile value : taken.percentileValues()) {
            if (value.percentile() == percentile) {
                return value.value(TimeUnit.SECONDS);
            }
        }
        return 0;
    }

    /** Counts a result, made now. A time in the future counts as now. */
    public void record(Instant fetchedAt) {
        Duration taken = Duration.between(fetchedAt, clock.instant());
        timer.record(taken.isNegative() ? Duration.ZERO : taken);
    }
}
