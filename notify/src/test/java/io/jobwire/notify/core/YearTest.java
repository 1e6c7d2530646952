package io.jobwire.notify.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A year with both changes of the clock, in ten zones. */
class YearTest {
    @Test
    void capsQuietHoursAndDigestsHoldWithoutException() {
        long seed = Long.getLong("jobwire.seed", 20_260_101L);
        Year year = new Year(seed);
        year.run(60, 3_000);
        System.out.println("a year, seed " + seed + ": " + year.counts);

        assertThat(year.faults).isEmpty();
        assertThat(year.counts)
                .containsKeys(
                        "TOLD AT_ONCE",
                        "TOLD IN_DIGEST",
                        "TOLD AFTER_WAIT",
                        "WAITING QUIET_HOURS",
                        "WAITING DAY_CAP",
                        "RETRACTED WITHDRAWN",
                        "NOT_TOLD UNDER_THRESHOLD");
        assertThat(year.counts.get("roles told")).isGreaterThan(600);
    }
}
