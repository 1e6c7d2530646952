package io.jobwire.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisitTest {
    @ParameterizedTest
    @CsvSource({
        // before, every, least, changed, after
        "PT0S,   PT24H, PT0S,  true,  PT24H",
        "PT24H,  PT24H, PT0S,  true,  PT12H",
        "PT12H,  PT24H, PT0S,  true,  PT6H",
        "PT6H,   PT24H, PT0S,  true,  PT6H",
        "PT24H,  PT24H, PT0S,  false, PT36H",
        "PT90H,  PT24H, PT0S,  false, PT96H",
        "PT1H,   PT1H,  PT0S,  true,  PT1H",
        "PT1H,   PT1H,  PT0S,  false, PT1H30M",
        "PT4H,   PT1H,  PT0S,  false, PT4H",
        "PT5S,   PT5S,  PT0S,  true,  PT5S",
        "PT1H,   PT1H,  PT6H,  true,  PT6H",
        "PT0S,   PT1H,  PT6H,  true,  PT6H",
        "PT300H, PT168H, PT0S, false, PT336H",
        "PT999H, PT999H, PT0S, false, PT999H"
    })
    void anIntervalHalvesWithAChangeAndGrowsByHalfWithoutWithinItsBounds(
            Duration before, Duration every, Duration least, boolean changed, Duration after) {
        assertThat(Revisit.after(before, every, least, 4, changed)).isEqualTo(after);
    }

    @Test
    void aSourceThatChangesOftenIsAskedMoreOftenThanOneThatSeldomDoes() {
        Duration every = Duration.ofHours(24);
        Duration busy = every;
        Duration quiet = every;
        for (int run = 0; run < 10; run++) {
            busy = Revisit.after(busy, every, Duration.ZERO, 4, true);
            quiet = Revisit.after(quiet, every, Duration.ZERO, 4, run % 5 == 0);
        }
        assertThat(busy).isEqualTo(Duration.ofHours(6));
        assertThat(quiet).isGreaterThan(every);
    }

    @Test
    void withoutSpreadTheIntervalIsWhatWasAskedFor() {
        List<Duration> intervals = new ArrayList<>();
        Stream.of(true, false, false)
                .forEach(changed -> intervals.add(
                        Revisit.after(Duration.ofHours(3), Duration.ofHours(2), Duration.ZERO, 1, changed)));
        assertThat(intervals).containsOnly(Duration.ofHours(2));
    }
}
