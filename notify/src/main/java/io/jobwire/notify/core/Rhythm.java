package io.jobwire.notify.core;

import io.jobwire.records.Cadence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody is told: at once, or at an hour of every day or week. One digest a date, whatever the clock does: an hour
 * that is skipped in spring comes when the clock has jumped, one that comes twice in autumn counts the first time. Immutable.
 *
 * @param cadence at once, daily or weekly
 * @param zone whose hours
 * @param hour 0 to 23
 * @param weekday day of a weekly digest
 */
public record Rhythm(Cadence cadence, ZoneId zone, int hour, DayOfWeek weekday) {

    /** The first digest after a time; for {@link Cadence#INSTANT} the time itself. */
    public Instant next(Instant after) {
        return switch (cadence) {
            case INSTANT -> after;
            case DAILY -> next(after, after.atZone(zone).toLocalDate(), 1);
            case WEEKLY ->
                next(after, after.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(weekday)), 7);
        };
    }

    private Instant next(Instant after, LocalDate from, int days) {
        LocalDate date = from;
        while (!at(date).isAfter(after)) {
            date = date.plusDays(days);
        }
        return at(date);
    }

    private Instant at(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }

    /** The beginning of the date after that of a time. */
    public Instant nextDay(Instant time) {
        return day(time).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The date of a time. */
    public LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }
}
