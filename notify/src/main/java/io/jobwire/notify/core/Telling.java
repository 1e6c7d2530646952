package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import io.jobwire.records.AlertKind;
import io.jobwire.records.Cadence;
import io.jobwire.records.PendingMatch;
import io.jobwire.records.PendingRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells what is due: the best of it in one alert, as far as the caps go. For one thread and one event. */
final class Telling {
    private final Box box;
    private final int perDigest;
    private final int generation;
    private final Predicate<String> toldBefore;
    private final Notes notes;
    private final Set<String> toldNow = new HashSet<>();
    private final List<Alert> alerts = new ArrayList<>();

    Telling(Box box, int perDigest, int generation, Predicate<String> toldBefore, Notes notes) {
        this.box = box;
        this.perDigest = perDigest;
        this.generation = generation;
        this.toldBefore = toldBefore;
        this.notes = notes;
    }

    List<Alert> alerts() {
        return alerts;
    }

    /**
     * Whether the user was told of the role, of the listing from before it joined the role, or of the job by another of its ids, under which
     * nobody would look for the decision, so that one is written.
     */
    boolean knows(String role, PendingMatch match) {
        if (told(role) || told(match.getItem().getCanonical())) {
            return true;
        }
        boolean otherwise = match.getOtherIds().stream().anyMatch(this::told);
        if (otherwise) {
            notes.notTold(
                    role,
                    match,
                    new Filter.Verdict(Reason.KNOWN, "The user was told of it when it bore another of its ids."),
                    box.clock);
        }
        return otherwise;
    }

    private boolean told(String id) {
        return toldNow.contains(id) || toldBefore.test(id);
    }

    /** Tells all that waits until now. */
    void release(Wishes wishes) {
        Instant now = box.clock;
        Instant free = wishes.quiet().after(now, wishes.rhythm().zone());
        List<PendingRole> due = new ArrayList<>();
        for (PendingRole role : List.copyOf(box.pending.values())) {
            if (role.getUntil().isAfter(now)) {
                continue;
            }
            if (free.isAfter(now)) {
                put(role, free, Reason.QUIET_HOURS);
            } else {
                box.pending.remove(role.getRole());
                wanted(wishes, role).ifPresent(due::add);
            }
        }
        due.sort(Box.BEST_ROLE);
        tell(wishes, due);
    }

    private void put(PendingRole role, Instant until, Reason why) {
        box.pending.put(
                role.getRole(),
                PendingRole.newBuilder(role).setUntil(until).setCode(why.name()).build());
    }

    /** The role with the matches that the user still wants to hear of. */
    private Optional<PendingRole> wanted(Wishes wishes, PendingRole role) {
        PendingMatch best = Box.best(role);
        if (role.getGeneration() != generation) {
            notes.notTold(
                    role.getRole(),
                    best,
                    new Filter.Verdict(Reason.REPLACED, "The generation that recommended it was replaced."),
                    box.clock);
            return Optional.empty();
        }
        List<PendingMatch> fit = role.getMatches().stream()
                .filter(match -> Filter.refuses(wishes, match, box.clock).isEmpty())
                .toList();
        if (fit.isEmpty()) {
            Filter.refuses(wishes, best, box.clock)
                    .ifPresent(why -> notes.notTold(role.getRole(), best, why, box.clock));
            return Optional.empty();
        }
        return Optional.of(PendingRole.newBuilder(role).setMatches(fit).build());
    }

    private void tell(Wishes wishes, List<PendingRole> due) {
        List<PendingRole> chosen = new ArrayList<>();
        int more = box.over;
        for (PendingRole role : due) {
            AlertItem item = Box.best(role).getItem();
            if (knows(role.getRole(), Box.best(role))) {
                continue;
            }
            Reason full = chosen.size() >= perDigest
                    ? Reason.DIGEST_FULL
                    : Schedule.full(wishes, box, wishes.rhythm().day(box.clock), item);
            if (full == Reason.AT_ONCE) {
                chosen.add(role);
                toldNow.add(role.getRole());
                toldNow.add(item.getCanonical());
                toldNow.addAll(Box.best(role).getOtherIds());
                box.remember(role.getRole(), item, box.clock);
            } else if (wishes.rhythm().cadence() == Cadence.INSTANT && !waitedForCap(role)) {
                Instant tomorrow = wishes.quiet()
                        .after(
                                wishes.rhythm().nextDay(box.clock),
                                wishes.rhythm().zone());
                put(role, tomorrow, full);
                notes.waiting(
                        role.getRole(),
                        Box.best(role),
                        new Schedule(tomorrow, full, sentence(full, wishes)),
                        box.clock);
            } else {
                more++;
                notes.notTold(
                        role.getRole(), Box.best(role), new Filter.Verdict(full, sentence(full, wishes)), box.clock);
            }
        }
        if (!chosen.isEmpty()) {
            box.over = 0;
            add(wishes, chosen, more);
        }
    }

    /** Whether it had its second day: then it is left out, or a flood would go on for weeks. */
    private static boolean waitedForCap(PendingRole role) {
        return !role.getCode().isEmpty() && Reason.valueOf(role.getCode()).isCap();
    }

    private String sentence(Reason full, Wishes wishes) {
        return full == Reason.DIGEST_FULL
                ? "A digest has " + perDigest + ", and these were better."
                : Schedule.sentence(full, wishes);
    }

    private void add(Wishes wishes, List<PendingRole> chosen, int more) {
        List<AlertItem> items =
                chosen.stream().map(role -> Box.best(role).getItem()).toList();
        List<String> roles = chosen.stream().map(PendingRole::getRole).toList();
        String id = AlertId.of(box.user, roles);
        Reason reason = reason(wishes, chosen.getFirst());
        String why = why(wishes, reason, items.getFirst());
        alerts.add(Alerts.telling(items)
                .setAlert(id)
                .setUser(box.user)
                .setChannels(wishes.channels())
                .setDecidedAt(box.clock)
                .setKind(reason == Reason.IN_DIGEST || items.size() > 1 ? AlertKind.DIGEST : AlertKind.INSTANT)
                .setMore(more)
                .setWhy(why)
                .build());
        for (AlertItem item : items) {
            notes.told(item.getRole(), item, id, reason, why(wishes, reason, item), box.clock);
        }
    }

    private static Reason reason(Wishes wishes, PendingRole role) {
        if (wishes.rhythm().cadence() != Cadence.INSTANT) {
            return Reason.IN_DIGEST;
        }
        return role.getCode().equals(Reason.AT_ONCE.name()) ? Reason.AT_ONCE : Reason.AFTER_WAIT;
    }

    private static String why(Wishes wishes, Reason reason, AlertItem item) {
        String what = item.getSearch().isEmpty()
                ? "The score " + item.getScore() + " reaches your threshold " + wishes.threshold()
                : "Your search \"" + AlertText.oneLine(item.getSearch()) + "\" finds it";
        return what
                + switch (reason) {
                    case IN_DIGEST ->
                        "; you are told " + (wishes.rhythm().cadence() == Cadence.DAILY ? "daily" : "weekly") + " at "
                                + wishes.rhythm().hour() + ":00, "
                                + wishes.rhythm().zone() + ".";
                    case AFTER_WAIT -> "; it waited for the end of your quiet hours or for the next day.";
                    default -> ".";
                };
    }
}
