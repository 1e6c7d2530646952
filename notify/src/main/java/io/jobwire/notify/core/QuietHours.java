package io.jobwire.notify.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A part of every day in which nothing is told. Immutable.
 *
 * @param from first minute of the day that is quiet, 0 to 1439
 * @param to first minute that is not, 0 to 1439; before {@code from}: on the next day; equal: nothing is quiet
 */
public record QuietHours(int from, int to) {
    private static final int DAY_MINUTES = 24 * 60;
    /** Nothing is quiet. */
    public static final QuietHours NONE = new QuietHours(0, 0);

    public QuietHours {
        if (from < 0 || from >= DAY_MINUTES || to < 0 || to >= DAY_MINUTES) {
            throw new IllegalArgumentException("Quiet hours are minutes from 0 to 1439, not " + from + " to " + to);
        }
    }

    /** Whether the clock on the wall of the zone shows a quiet minute. */
    public boolean contains(Instant time, ZoneId zone) {
        return contains(minute(time.atZone(zone).toLocalTime()));
    }

    private boolean contains(int minute) {
        return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
    }

    /**
     * The first time, not before the given one, that is not quiet. Where the clock is put forward over the end, quiet ends
     * with the jump; where it is put back, a minute that comes again is quiet again.
     */
    public Instant after(Instant time, ZoneId zone) {
        Instant free = time;
        while (contains(free, zone)) {
            free = end(free, zone);
        }
        return free;
    }

    private Instant end(Instant time, ZoneId zone) {
        LocalDateTime local = time.atZone(zone).toLocalDateTime();
        LocalDate day = from < to || minute(local.toLocalTime()) < to
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        LocalDateTime end = day.atTime(LocalTime.of(to / 60, to % 60));
        ZoneOffsetTransition jump = zone.getRules().getTransition(end);
        if (jump != null && jump.isGap()) {
            return later(jump.getInstant(), time);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(end);
        Instant first = end.toInstant(offsets.getFirst());
        return first.isAfter(time) ? first : later(end.toInstant(offsets.getLast()), time);
    }

    /** Zones have jumped in ways that leave no end after the time: then the next minute is looked at. */
    private static Instant later(Instant end, Instant time) {
        return end.isAfter(time) ? end : time.plusSeconds(60);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
