package io.jobwire.ingest.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time as the fetcher sees it: what it is, and waiting for it to pass. Implementations are thread-safe. */
public interface Pace {

    /** Now. */
    Instant now();

    /** Waits; returns at once for zero and less. */
    void pause(Duration duration) throws InterruptedException;

    /** The time of a clock, and real waiting. */
    static Pace of(Clock clock) {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                if (duration.isPositive()) {
                    Thread.sleep(duration);
                }
            }
        };
    }
}
