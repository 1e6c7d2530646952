package io.jobwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTableTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Source ACME = Source.newBuilder()
            .setSource("greenhouse:acme")
            .setKind("greenhouse")
            .setTarget("acme")
            .setAdded(NOW.minus(Duration.ofDays(9)))
            .build();
    private static final SourceRun RUN = SourceRun.newBuilder()
            .setSource("greenhouse:acme")
            .setOutcome(RunOutcome.COMPLETE)
            .setStartedAt(NOW.minusSeconds(600))
            .setDurationMillis(5)
            .setOpen(42)
            .setNextRunAt(NOW.plusSeconds(3_000))
            .build();

    private static List<String> lines(Source source, Optional<SourceRun> run) {
        return new SourcesTable(Console.system(), NOW).lines(List.of(new SourceBook.Entry(source, run)));
    }

    @Test
    void aSourceStandsInALineWithItsLastAndNextRun() {
        assertThat(lines(ACME, Optional.of(RUN)))
                .containsExactly(
                        "SOURCE           STATE   LAST RUN    OUTCOME   OPEN  NEXT RUN",
                        "greenhouse:acme  active  10 min ago  COMPLETE    42  in 50 min");
    }

    @Test
    void whatIsNotWellSaysWhyBelow() {
        SourceRun blocked = SourceRun.newBuilder(RUN)
                .setOutcome(RunOutcome.BLOCKED)
                .setDetail("It refuses us")
                .setNextRunAt(NOW.minusSeconds(1))
                .build();
        List<String> lines = lines(ACME, Optional.of(blocked));
        assertThat(lines.get(1)).contains("BLOCKED").endsWith("now");
        assertThat(lines.get(2)).isEqualTo("    It refuses us");
    }

    @Test
    void neverRunPausedAndAskedForAreToldApart() {
        Source paused = Source.newBuilder(ACME).setPaused(true).build();
        assertThat(lines(ACME, Optional.empty()).get(1)).matches("greenhouse:acme +active +never +- +- +now");
        assertThat(lines(paused, Optional.of(RUN)).get(1)).contains("paused").endsWith("-");
        Source asked = Source.newBuilder(paused).setRunRequestedAt(NOW).build();
        assertThat(lines(asked, Optional.of(RUN)).get(1)).contains("paused").endsWith("now");
    }

    @Test
    void noSourcesAreNoTable() {
        assertThat(new SourcesTable(Console.system(), NOW).lines(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "119,119 s", "120,2 min", "7199,119 min", "7200,2 h", "172799,47 h", "172800,2 days", "-5,0 s"
    })
    void timesAreToldAsExactlyAsPeopleCare(long seconds, String words) {
        assertThat(SourcesTable.about(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
