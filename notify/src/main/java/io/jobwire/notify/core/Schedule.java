package io.jobwire.notify.core;

import io.jobwire.records.AlertItem;
import io.jobwire.records.PendingMatch;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a match that the user wants to hear of may be told.
 *
 * @param until not before this; now: at once
 * @param reason what it waits for
 */
record Schedule(Instant until, Reason reason, String detail) {

    static Schedule of(Wishes wishes, Box box, PendingMatch match) {
        Instant now = box.clock;
        Rhythm rhythm = wishes.rhythm();
        Instant digest = rhythm.next(now);
        if (digest.isAfter(now)) {
            return new Schedule(
                    wishes.quiet().after(digest, rhythm.zone()),
                    Reason.WAITS_FOR_DIGEST,
                    "It waits for the next digest.");
        }
        Instant free = wishes.quiet().after(now, rhythm.zone());
        if (free.isAfter(now)) {
            return new Schedule(free, Reason.QUIET_HOURS, "It came in quiet hours.");
        }
        LocalDate today = rhythm.day(now);
        Reason full = full(wishes, box, today, match.getItem());
        if (full != Reason.AT_ONCE) {
            Instant tomorrow = wishes.quiet().after(rhythm.nextDay(now), rhythm.zone());
            return new Schedule(tomorrow, full, sentence(full, wishes));
        }
        return new Schedule(now, Reason.AT_ONCE, "");
    }

    /** Which cap of the day is reached; {@link Reason#AT_ONCE}: none. */
    static Reason full(Wishes wishes, Box box, LocalDate day, AlertItem item) {
        Rhythm rhythm = wishes.rhythm();
        if (wishes.perDay() > 0 && box.toldOn(day, rhythm) >= wishes.perDay()) {
            return Reason.DAY_CAP;
        }
        if (wishes.perCompany() > 0 && box.toldOfCompany(day, rhythm, item.getCompany()) >= wishes.perCompany()) {
            return Reason.COMPANY_CAP;
        }
        return wishes.perRole() > 0 && box.toldOfTitle(day, rhythm, item.getTitle()) >= wishes.perRole()
                ? Reason.ROLE_CAP
                : Reason.AT_ONCE;
    }

    static String sentence(Reason full, Wishes wishes) {
        String what = switch (full) {
            case DAY_CAP -> Integer.toString(wishes.perDay());
            case COMPANY_CAP -> wishes.perCompany() + " of the company";
            default -> wishes.perRole() + " with this title";
        };
        return what + " were told that day, and more are not wanted.";
    }
}
