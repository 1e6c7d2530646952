package io.jobwire.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant ADDED = Instant.parse("2026-11-20T08:00:00Z");
    private static final Source SOURCE = source(ADDED);

    private final RunHistory history = new RunHistory();

    @Test
    void aNewSourceIsDueAtOnce() {
        assertThat(next()).isEqualTo(Instant.MIN);
    }

    @Test
    void afterARunItRestsForItsIntervalAndAJitterThatNeverChanges() {
        Instant start = ADDED.plusSeconds(1);
        history.add(run(start, RunOutcome.COMPLETE, 5));
        assertThat(next())
                .isBetween(start.plusSeconds(3600), start.plusSeconds(3960))
                .isEqualTo(next());
    }

    @Test
    void addedAgainItIsDueAtOnce() {
        history.add(run(ADDED.plusSeconds(1), RunOutcome.COMPLETE, 5));
        assertThat(Schedule.next(source(ADDED.plusSeconds(2)), history.of("greenhouse:acme"), Optional.empty()))
                .isEqualTo(Instant.MIN);
    }

    @Test
    void askedForItIsDueAtOnceUntilItRan() {
        Source asked = Source.newBuilder(SOURCE)
                .setRunRequestedAt(ADDED.plusSeconds(9))
                .build();
        history.add(run(ADDED.plusSeconds(8), RunOutcome.COMPLETE, 5));
        assertThat(Schedule.next(asked, history.of("greenhouse:acme"), Optional.empty()))
                .isEqualTo(Instant.MIN);
        assertThat(Schedule.requested(asked, history.of("greenhouse:acme"))).isTrue();
        history.add(run(ADDED.plusSeconds(9), RunOutcome.COMPLETE, 5));
        assertThat(Schedule.next(asked, history.of("greenhouse:acme"), Optional.empty()))
                .isAfter(ADDED.plusSeconds(3600));
        assertThat(Schedule.requested(asked, history.of("greenhouse:acme"))).isFalse();
    }

    @Test
    void aPausedSourceRunsOnlyWhenAskedFor() {
        Source paused = Source.newBuilder(SOURCE).setPaused(true).build();
        ActiveSource source = new ActiveSource(new Share(new TopicPartition("sources", 0)), paused);
        assertThat(source.due(history)).isEmpty();
        source.update(Source.newBuilder(paused).setRunRequestedAt(ADDED).build());
        assertThat(source.due(history)).contains(Instant.MIN);
        history.add(run(ADDED, RunOutcome.COMPLETE, 5));
        assertThat(source.due(history)).isEmpty();
    }

    @Test
    void failuresAreTriedAgainSoonerAndThenLessOften() {
        Instant first = ADDED.plusSeconds(1);
        history.add(run(first, RunOutcome.FAILED, 0));
        assertThat(next()).isEqualTo(first.plus(Duration.ofMinutes(1)));
        Instant second = first.plusSeconds(60);
        history.add(run(second, RunOutcome.FAILED, 0));
        assertThat(next()).isEqualTo(second.plus(Duration.ofMinutes(2)));
    }

    @Test
    void aSitesOwnWordCounts() {
        Instant later = ADDED.plus(Duration.ofDays(1));
        assertThat(Schedule.next(SOURCE, history.of("greenhouse:acme"), Optional.of(later)))
                .isEqualTo(later);
    }

    @Test
    void emptyRunsInARowAreCountedOnceEach() {
        for (int i = 1; i <= 2; i++) {
            SourceRun run = run(ADDED.plusSeconds(i), RunOutcome.COMPLETE, 0);
            history.add(run);
            history.add(run);
        }
        history.add(run(ADDED.plusSeconds(3), RunOutcome.BLOCKED, 0));
        assertThat(history.of("greenhouse:acme").orElseThrow().emptyInARow()).isEqualTo(2);
        history.add(run(ADDED.plusSeconds(4), RunOutcome.COMPLETE, 1));
        assertThat(history.of("greenhouse:acme").orElseThrow().emptyInARow()).isZero();
    }

    private Instant next() {
        return Schedule.next(SOURCE, history.of("greenhouse:acme"), Optional.empty());
    }

    private static Source source(Instant added) {
        return Source.newBuilder()
                .setSource("greenhouse:acme")
                .setKind("greenhouse")
                .setTarget("acme")
                .setAdded(added)
                .build();
    }

    private static SourceRun run(Instant start, RunOutcome outcome, int listed) {
        return SourceRun.newBuilder()
                .setSource("greenhouse:acme")
                .setOutcome(outcome)
                .setStartedAt(start)
                .setDurationMillis(1)
                .setListed(listed)
                .build();
    }
}
