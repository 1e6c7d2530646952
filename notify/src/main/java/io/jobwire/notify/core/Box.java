package io.jobwire.notify.core;

import io.jobwire.records.AlertItem;
import io.jobwire.records.ChannelOff;
import io.jobwire.records.Feedback;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.Mailbox;
import io.jobwire.records.PendingMatch;
import io.jobwire.records.PendingRole;
import io.jobwire.records.Preferences;
import io.jobwire.records.ToldRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A mailbox while an event is worked on: the record opened, changed and closed again. For one thread. */
final class Box {
    /** What waits in one mailbox; of more only the best stay. */
    static final int MAX_WAITING = 200;
    /** Matches of one role that are kept, so that one may be withdrawn and the next one speaks. */
    private static final int MAX_MATCHES = 12;
    /** Roles that somebody said something of; about 100 bytes each. */
    static final int MAX_OPINIONS = 1_000;
    /** Long enough for the longest day. */
    private static final Duration REMEMBERED = Duration.ofHours(50);

    static final Comparator<PendingMatch> BEST = Comparator.comparingInt(
                    (PendingMatch match) -> -match.getItem().getScore())
            .thenComparing(PendingMatch::getKey);
    static final Comparator<PendingRole> BEST_ROLE = Comparator.comparingInt(
                    (PendingRole role) -> -best(role).getItem().getScore())
            .thenComparing(PendingRole::getRole);

    final String user;
    Instant clock;
    Optional<Preferences> preferences;
    final List<ChannelOff> off;
    final Map<String, PendingRole> pending = new LinkedHashMap<>();
    private final List<ToldRole> told;
    final List<Feedback> opinions;
    int over;

    private Box(Mailbox mailbox) {
        user = mailbox.getUser();
        clock = mailbox.getClock();
        preferences = mailbox.getPreferences();
        off = new ArrayList<>(mailbox.getOff());
        mailbox.getPending().forEach(role -> pending.put(role.getRole(), role));
        told = new ArrayList<>(mailbox.getTold());
        over = mailbox.getOver();
        opinions = new ArrayList<>(mailbox.getOpinions());
    }

    static Box open(Mailbox mailbox) {
        return new Box(mailbox);
    }

    Mailbox close() {
        told.removeIf(role -> role.getAt().plus(REMEMBERED).isBefore(clock));
        return new Mailbox(
                user,
                clock,
                preferences.orElse(null),
                List.copyOf(off),
                List.copyOf(pending.values()),
                List.copyOf(told),
                due().orElse(null),
                over,
                List.copyOf(opinions));
    }

    /** When the first of those that wait is looked at again. */
    Optional<Instant> due() {
        return pending.values().stream().map(PendingRole::getUntil).min(Comparator.naturalOrder());
    }

    static PendingMatch best(PendingRole role) {
        return role.getMatches().getFirst();
    }

    /** Adds a match to those that wait, and returns its role; the one that it replaces was taken out before. */
    PendingRole add(String role, int generation, PendingMatch match, Instant until, Reason why) {
        List<PendingMatch> matches = new ArrayList<>();
        PendingRole before = pending.get(role);
        if (before != null) {
            matches.addAll(before.getMatches());
        }
        matches.add(match);
        matches.sort(BEST);
        PendingRole added = new PendingRole(
                role,
                generation,
                List.copyOf(matches.subList(0, Math.min(matches.size(), MAX_MATCHES))),
                until,
                why.name());
        pending.put(role, added);
        return added;
    }

    /** Takes what came under the key out; returns the role that is left with nothing, if there is one. */
    Optional<PendingRole> take(String key) {
        for (PendingRole role : pending.values()) {
            if (role.getMatches().stream().anyMatch(match -> match.getKey().equals(key))) {
                List<PendingMatch> left = role.getMatches().stream()
                        .filter(match -> !match.getKey().equals(key))
                        .toList();
                if (left.isEmpty()) {
                    pending.remove(role.getRole());
                    return Optional.of(role);
                }
                pending.put(
                        role.getRole(),
                        PendingRole.newBuilder(role).setMatches(left).build());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Removes the worst of those that wait when there are too many. */
    Optional<PendingRole> squeeze() {
        if (pending.size() <= MAX_WAITING) {
            return Optional.empty();
        }
        PendingRole worst = pending.values().stream().max(BEST_ROLE).orElseThrow();
        pending.remove(worst.getRole());
        over++;
        return Optional.of(worst);
    }

    void remember(String role, AlertItem item, Instant at) {
        told.add(new ToldRole(role, company(item.getCompany()), at, WorkTitle.of(item.getTitle())));
    }

    long toldOn(LocalDate day, Rhythm rhythm) {
        return toldOn(day, rhythm, _ -> true);
    }

    long toldOfCompany(LocalDate day, Rhythm rhythm, String company) {
        String name = company(company);
        return toldOn(day, rhythm, role -> role.getCompany().equals(name));
    }

    long toldOfTitle(LocalDate day, Rhythm rhythm, String title) {
        String name = WorkTitle.of(title);
        return toldOn(day, rhythm, role -> role.getTitle().equals(name));
    }

    private long toldOn(LocalDate day, Rhythm rhythm, Predicate<ToldRole> which) {
        return told.stream()
                .filter(role -> which.test(role) && rhythm.day(role.getAt()).equals(day))
                .count();
    }

    private static String company(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the user says of a role replaces what he said before; UNKNOWN takes it back. */
    void say(Feedback said) {
        opinions.removeIf(before -> before.getRole().equals(said.getRole()));
        if (said.getAction() != FeedbackAction.UNKNOWN) {
            opinions.add(said);
        }
        if (opinions.size() > MAX_OPINIONS) {
            opinions.removeFirst();
        }
    }
}
