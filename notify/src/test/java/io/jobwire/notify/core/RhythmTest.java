package io.jobwire.notify.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Cadence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in zones that put their clocks forward and back. */
class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        // An hour that the clock skips comes when it has jumped.
        "Europe/Berlin,       2, 2026-03-28T23:30:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       2, 2026-03-29T01:00:00Z, 2026-03-30T00:00:00Z",
        // An hour that comes twice counts the first time.
        "Europe/Berlin,       2, 2026-10-24T22:30:00Z, 2026-10-25T00:00:00Z",
        "Europe/Berlin,       2, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
        // A zone that moves by half an hour.
        "Australia/Lord_Howe, 2, 2026-10-03T14:00:00Z, 2026-10-03T15:30:00Z",
        // A day that begins an hour late.
        "America/Santiago,    0, 2026-09-05T12:00:00Z, 2026-09-06T04:00:00Z"
    })
    void aDailyDigestComesOnceADate(String zone, int hour, Instant after, Instant next) {
        assertThat(new Rhythm(Cadence.DAILY, ZoneId.of(zone), hour, DayOfWeek.MONDAY).next(after))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T07:00:00Z, 2026-10-12T06:00:00Z",
        "2026-10-05T05:59:59Z, 2026-10-05T06:00:00Z",
        "2026-10-20T07:00:00Z, 2026-10-26T07:00:00Z"
    })
    void aWeeklyDigestComesOnItsDayAtTheSameHourOnTheWall(Instant after, Instant next) {
        assertThat(new Rhythm(Cadence.WEEKLY, ZoneId.of("Europe/Berlin"), 8, DayOfWeek.MONDAY).next(after))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "1320, 420, 2026-10-05T21:00:00Z, 2026-10-06T05:00:00Z",
        "1320, 420, 2026-10-05T12:00:00Z, 2026-10-05T12:00:00Z",
        // Quiet until half past two, on the night on which that time does not exist.
        "1320, 150, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z",
        // Quiet until half past two, on the night on which it comes twice.
        "1320, 150, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
        "1320, 150, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "60,   60,  2026-10-05T00:00:00Z, 2026-10-05T00:00:00Z"
    })
    void quietHoursEndWhenTheClockOnTheWallSaysSo(int from, int to, Instant time, Instant free) {
        assertThat(new QuietHours(from, to).after(time, ZoneId.of("Europe/Berlin")))
                .isEqualTo(free);
    }
}
