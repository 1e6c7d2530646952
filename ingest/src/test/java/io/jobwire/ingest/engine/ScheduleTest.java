package io.jobwire.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Source;
import io.jobwire.records.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant ADDED = Instant.parse("2026-11-20T08:00:00Z");
    private static final Source SOURCE = Sources.of("greenhouse:acme", ADDED);
    private static final int SPREAD = 4;

    @Test
    void aNewSourceIsDueAtOnce() {
        assertThat(next(SOURCE, Optional.empty())).isEqualTo(Instant.MIN);
    }

    @Test
    void afterARunItRestsForItsIntervalAndAJitterThatTheRunAloneDecides() {
        Instant start = ADDED.plusSeconds(1);
        assertThat(next(SOURCE, ran(start).build()))
                .isBetween(start.plusSeconds(3600), start.plusSeconds(3960))
                .isEqualTo(next(SOURCE, ran(start).build()));
    }

    @Test
    void sourcesThatRanTogetherDoNotRunTogetherAgain() {
        Set<Instant> times = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Source source = Sources.of("greenhouse:acme" + i, ADDED);
            SourceState state = SourceState.newBuilder(ran(ADDED.plusSeconds(1)).build())
                    .setSource(source.getSource())
                    .build();
            Instant next = Schedule.next(source, Rules.of(source), Optional.of(state), SPREAD);
            times.add(next.truncatedTo(ChronoUnit.SECONDS));
        }
        assertThat(times).hasSizeGreaterThan(300);
    }

    @Test
    void theAdaptedIntervalCountsWithinItsBounds() {
        Instant start = ADDED.plusSeconds(1);
        assertThat(next(SOURCE, ran(start).setIntervalSeconds(7_200).build()))
                .isBetween(start.plusSeconds(7_200), start.plusSeconds(7_920));
        assertThat(next(SOURCE, ran(start).setIntervalSeconds(1_000_000).build()))
                .isBetween(start.plusSeconds(4 * 3_600), start.plusSeconds(4 * 3_960));
    }

    @Test
    void addedAgainItIsDueAtOnce() {
        Source again = Source.newBuilder(SOURCE).setAdded(ADDED.plusSeconds(2)).build();
        assertThat(next(again, ran(ADDED.plusSeconds(1)).build())).isEqualTo(Instant.MIN);
    }

    @Test
    void askedForItIsDueAtOnceUntilItRan() {
        Source asked = Source.newBuilder(SOURCE)
                .setRunRequestedAt(ADDED.plusSeconds(9))
                .build();
        assertThat(next(asked, ran(ADDED.plusSeconds(8)).build())).isEqualTo(Instant.MIN);
        assertThat(next(asked, ran(ADDED.plusSeconds(9)).build())).isAfter(ADDED.plusSeconds(3600));
    }

    @Test
    void aPausedSourceRunsOnlyWhenAskedFor() {
        Source paused = Source.newBuilder(SOURCE).setPaused(true).build();
        ActiveSource source = new ActiveSource(new Share(new TopicPartition("sources", 0)), new Task.Collect(paused));
        assertThat(source.next(Optional.empty(), SPREAD)).isEmpty();
        source.update(new Task.Collect(
                Source.newBuilder(paused).setRunRequestedAt(ADDED).build()));
        assertThat(source.next(Optional.empty(), SPREAD)).contains(Instant.MIN);
        assertThat(source.next(Optional.of(ran(ADDED).build()), SPREAD)).isEmpty();
    }

    @Test
    void failuresAreTriedAgainSoonerAndThenLessOften() {
        Instant start = ADDED.plusSeconds(1);
        assertThat(next(SOURCE, ran(start).setFailedInARow(1).build())).isEqualTo(start.plusSeconds(60));
        assertThat(next(SOURCE, ran(start).setFailedInARow(2).build())).isEqualTo(start.plusSeconds(120));
        assertThat(next(SOURCE, ran(start).setFailedInARow(60).build())).isAfter(start.plusSeconds(3_599));
    }

    @Test
    void aSitesOwnWordCounts() {
        Instant later = ADDED.plus(Duration.ofDays(1));
        assertThat(next(SOURCE, ran(ADDED.plusSeconds(1)).setRetryAt(later).build()))
                .isEqualTo(later);
    }

    @Test
    void whatTheTermsAllowIsKeptWhoeverAsks() {
        Source limited = Source.newBuilder(SOURCE)
                .setEverySeconds(60)
                .setLeastIntervalSeconds(21_600L)
                .setRunRequestedAt(ADDED.plusSeconds(100))
                .build();
        Instant start = ADDED.plusSeconds(1);
        assertThat(next(limited, ran(start).build())).isEqualTo(start.plusSeconds(21_600));
        assertThat(next(limited, ran(start).setFailedInARow(1).build())).isEqualTo(start.plusSeconds(21_600));
    }

    private static Instant next(Source source, SourceState state) {
        return next(source, Optional.of(state));
    }

    private static Instant next(Source source, Optional<SourceState> state) {
        return Schedule.next(source, Rules.of(source), state, SPREAD);
    }

    private static SourceState.Builder ran(Instant start) {
        return SourceState.newBuilder().setSource("greenhouse:acme").setStartedAt(start);
    }
}
