package io.jobwire.notify.core;

import io.jobwire.records.Mailbox;
import io.jobwire.records.PendingMatch;
import io.jobwire.records.PendingRole;
import io.jobwire.records.Recommendation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides who is told of what, and when: a plain function of a mailbox, an event and its time. What was due before the
 * event is told first, at the time at which it was due; so the result depends on the events and their times, and not on
 * how often anybody looks. Immutable and safe for use by many threads.
 *
 * @param defaults what holds for users who said nothing
 * @param generation generation of the recommendations that are current
 */
public record Decider(Defaults defaults, int generation) {

    /** The mailbox of a user of whom nothing is known yet. */
    public static Mailbox empty(String user) {
        return new Mailbox(user, Instant.EPOCH, null, List.of(), List.of(), List.of(), null, 0, List.of());
    }

    /**
     * What comes of an event.
     *
     * @param at time of the event; one before the mailbox's latest counts as that
     * @param told whether the user was told of a role, or of a canonical listing, ever
     */
    public Step on(Mailbox mailbox, Event event, Instant at, Predicate<String> told) {
        Work work = new Work(Box.open(mailbox), told);
        work.until(at);
        work.handle(event);
        work.until(work.box.clock);
        return new Step(work.box.close(), work.telling.alerts(), work.notes.decisions());
    }

    /** One event being worked on. */
    private final class Work {
        private final Box box;
        private final Notes notes;
        private final Telling telling;
        private Wishes wishes;

        Work(Box box, Predicate<String> told) {
            this.box = box;
            this.wishes = Wishes.of(box.preferences, box.off, box.opinions, defaults);
            this.notes = new Notes(box.user);
            this.telling = new Telling(box, defaults.perDigest(), generation, told, notes);
        }

        /** Tells what is due, up to and at a time. */
        private void until(Instant time) {
            Optional<Instant> due = box.due();
            while (due.isPresent() && !due.get().isAfter(time)) {
                box.clock = later(due.get());
                telling.release(wishes);
                due = box.due();
            }
            box.clock = later(time);
        }

        private Instant later(Instant time) {
            return time.isAfter(box.clock) ? time : box.clock;
        }

        private void handle(Event event) {
            switch (event) {
                case Event.Recommended it -> recommended(it);
                case Event.Withdrawn it -> withdrawn(it.key());
                case Event.Preferred it -> {
                    box.preferences = it.preferences();
                    again();
                }
                case Event.SwitchedOff it -> {
                    box.off.removeIf(off -> AlertKeys.of(off).equals(AlertKeys.of(it.off())));
                    box.off.add(it.off());
                    again();
                }
                case Event.SwitchedOn it -> {
                    box.off.removeIf(off -> AlertKeys.of(off).equals(it.key()));
                    again();
                }
                case Event.Said it -> {
                    box.say(it.feedback());
                    again();
                }
                case Event.Passed _ -> {}
            }
        }

        private void recommended(Event.Recommended event) {
            Recommendation says = event.recommendation();
            Optional<PendingRole> left = box.take(event.key());
            String role = Matches.role(says);
            left.filter(before -> !before.getRole().equals(role)).ifPresent(this::retract);
            PendingMatch match = Matches.of(event.key(), says);
            if (telling.knows(role, match)) {
                return;
            }
            Optional<Filter.Verdict> no = says.getBacklog()
                    ? Optional.of(new Filter.Verdict(
                            Reason.BACKLOG, "It was there before the search was saved, and is no news."))
                    : Filter.refuses(wishes, match, box.clock);
            if (no.isPresent()) {
                if (!box.pending.containsKey(role)) {
                    notes.notTold(role, match, no.get(), box.clock);
                }
                return;
            }
            Schedule when = Schedule.of(wishes, box, match);
            PendingRole added = box.add(role, event.generation(), match, when.until(), when.reason());
            if (when.until().isAfter(box.clock)) {
                notes.waiting(role, Box.best(added), when, box.clock);
                box.squeeze()
                        .ifPresent(worst -> notes.notTold(
                                worst.getRole(),
                                Box.best(worst),
                                new Filter.Verdict(Reason.MAILBOX_FULL, "Better ones wait in the mailbox."),
                                box.clock));
            }
        }

        private void withdrawn(String key) {
            box.take(key).ifPresent(this::retract);
        }

        private void retract(PendingRole role) {
            notes.retracted(role.getRole(), Box.best(role), box.clock);
        }

        /** What waits is looked at again, because the user wants something else. */
        private void again() {
            wishes = Wishes.of(box.preferences, box.off, box.opinions, defaults);
            for (PendingRole role : new ArrayList<>(box.pending.values())) {
                PendingMatch best = Box.best(role);
                Optional<Filter.Verdict> no = Filter.refuses(wishes, best, box.clock);
                if (no.isPresent()) {
                    box.pending.remove(role.getRole());
                    notes.notTold(role.getRole(), best, no.get(), box.clock);
                } else {
                    Schedule when = Schedule.of(wishes, box, best);
                    box.pending.put(
                            role.getRole(),
                            PendingRole.newBuilder(role)
                                    .setUntil(when.until())
                                    .setCode(when.reason().name())
                                    .build());
                }
            }
        }
    }
}
