package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakersTest {
    private static final String HOST = "down.example:443";

    private final FakePace pace = new FakePace();
    private final Breakers breakers = new Breakers(pace);

    @Test
    void threeFailuresInTenMinutesShutAHostForHalfAnHour() {
        fail(2);
        assertThat(breakers.stop(HOST)).isEmpty();
        fail(1);
        assertThat(breakers.stop(HOST)).hasValueSatisfying(stop -> {
            assertThat(stop.until()).isEqualTo(pace.now().plus(Duration.ofMinutes(30)));
            assertThat(stop.asked()).isFalse();
        });
        assertThat(breakers.stop("other.example:443")).isEmpty();
    }

    @Test
    void thenOneRequestDecides() {
        fail(3);
        pace.advance(Breakers.SHUT);
        assertThat(breakers.stop(HOST)).isEmpty();
        fail(1);
        assertThat(breakers.stop(HOST)).isPresent();
        pace.advance(Breakers.SHUT);
        breakers.answered(HOST);
        fail(2);
        assertThat(breakers.stop(HOST)).isEmpty();
    }

    @Test
    void anAnswerBetweenOrTimeForgives() {
        fail(2);
        breakers.answered(HOST);
        fail(2);
        pace.advance(Breakers.WITHIN.plusSeconds(1));
        fail(2);
        assertThat(breakers.stop(HOST)).isEmpty();
    }

    @Test
    void aHostsOwnWordCountsAndTheLongerOneWins() {
        breakers.leaveAlone(HOST, pace.now().plusSeconds(600), "429");
        breakers.leaveAlone(HOST, pace.now().plusSeconds(60), "429");
        pace.advance(Duration.ofSeconds(599));
        assertThat(breakers.stop(HOST))
                .hasValueSatisfying(stop -> assertThat(stop.asked()).isTrue());
        pace.advance(Duration.ofSeconds(1));
        assertThat(breakers.stop(HOST)).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breakers.failed(HOST, "it answered 500");
        }
    }
}
