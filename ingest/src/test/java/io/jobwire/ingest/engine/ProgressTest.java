package io.jobwire.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.core.Difference.Doubt;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.source.Remembered;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Source SOURCE = Sources.of("greenhouse:acme", START);
    private static final URI BOARD = URI.create("https://boards.example/acme");
    private static final Remembered SEEN = new Remembered(
            new Validators(Optional.of("\"v1\""), Optional.empty()),
            Optional.of("ab"),
            Optional.of("2026-11-01T08:00:00Z"),
            List.of("1", "2"));

    @Test
    void theNextRunAsksAgainWithWhatACompleteRunSaw() {
        SourceState state = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 5, 5), Doubt.NONE);
        assertThat(Progress.documents(Optional.of(state), 5, START)).containsExactlyEntriesOf(Map.of(BOARD, SEEN));
    }

    @Test
    void itAsksForEverythingAfterAnyOtherRun() {
        for (RunOutcome outcome : RunOutcome.values()) {
            if (outcome != RunOutcome.COMPLETE) {
                SourceState state = after(Optional.empty(), run(0, outcome, 5, 5), Doubt.NONE);
                assertThat(Progress.documents(Optional.of(state), 5, START))
                        .as(outcome.name())
                        .isEmpty();
            }
        }
        SourceState doubted = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 5, 5), Doubt.HALVED);
        assertThat(Progress.documents(Optional.of(doubted), 5, START)).isEmpty();
    }

    @Test
    void itAsksForEverythingWhenMoreOrFewerPostingsAreOpenThanTheRunLeft() {
        SourceState state = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 5, 5), Doubt.NONE);
        assertThat(Progress.documents(Optional.of(state), 4, START)).isEmpty();
    }

    @Test
    void itAsksForEverythingOnceAWeekHoweverOftenTheSiteSaysNotModified() {
        SourceState state = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 5, 5), Doubt.NONE);
        for (int day = 1; day <= 6; day++) {
            state = after(Optional.of(state), run(86_400L * day, RunOutcome.COMPLETE, 5, 5), Doubt.NONE);
        }
        assertThat(Progress.documents(Optional.of(state), 5, START.plus(Duration.ofDays(6))))
                .isNotEmpty();
        assertThat(Progress.documents(Optional.of(state), 5, START.plus(Duration.ofDays(7))))
                .isEmpty();
    }

    @Test
    void whatDependsOnRowsOfRunsIsCounted() {
        SourceState state = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 0, 7), Doubt.EMPTY);
        state = after(Optional.of(state), run(1, RunOutcome.BLOCKED, 0, 7), Doubt.NONE);
        state = after(Optional.of(state), run(2, RunOutcome.COMPLETE, 0, 7), Doubt.EMPTY);
        assertThat(state.getEmptyInARow()).isEqualTo(2);
        state = after(Optional.of(state), run(3, RunOutcome.COMPLETE, 2, 7), Doubt.HALVED);
        assertThat(state.getEmptyInARow()).isZero();
        assertThat(state.getHalvedInARow()).isEqualTo(1);
        state = after(Optional.of(state), run(4, RunOutcome.FAILED, 0, 7), Doubt.NONE);
        state = after(Optional.of(state), run(5, RunOutcome.FAILED, 0, 7), Doubt.NONE);
        assertThat(state.getFailedInARow()).isEqualTo(2);
        assertThat(state.getHalvedInARow()).isEqualTo(1);
        assertThat(state.getCompleteAt()).contains(START.plusSeconds(3));
        state = after(Optional.of(state), run(6, RunOutcome.COMPLETE, 7, 7), Doubt.NONE);
        assertThat(state.getFailedInARow() + state.getHalvedInARow()).isZero();
    }

    @Test
    void aDoubtedOrFailedRunLeavesTheIntervalAndAQuietOneLengthensIt() {
        SourceState state = after(Optional.empty(), run(0, RunOutcome.COMPLETE, 5, 5), Doubt.NONE);
        assertThat(state.getIntervalSeconds()).isEqualTo(3_600);
        assertThat(after(Optional.of(state), run(1, RunOutcome.FAILED, 0, 5), Doubt.NONE)
                        .getIntervalSeconds())
                .isEqualTo(3_600);
        assertThat(after(Optional.of(state), run(1, RunOutcome.COMPLETE, 0, 5), Doubt.EMPTY)
                        .getIntervalSeconds())
                .isEqualTo(3_600);
        assertThat(after(Optional.of(state), run(1, RunOutcome.COMPLETE, 5, 5), Doubt.NONE)
                        .getIntervalSeconds())
                .isEqualTo(5_400);
    }

    private static SourceState after(Optional<SourceState> before, SourceRun run, Doubt doubt) {
        return Progress.after(before, run, Rules.of(SOURCE), 0, 4, doubt, Optional.empty(), Map.of(BOARD, SEEN));
    }

    private static SourceRun run(long second, RunOutcome outcome, int listed, int open) {
        return SourceRun.newBuilder()
                .setSource(SOURCE.getSource())
                .setOutcome(outcome)
                .setStartedAt(START.plusSeconds(second))
                .setDurationMillis(1)
                .setListed(listed)
                .setOpen(open)
                .build();
    }
}
