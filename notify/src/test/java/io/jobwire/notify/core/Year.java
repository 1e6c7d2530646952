package io.jobwire.notify.core;

import io.jobwire.notify.Samples;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertDecision;
import io.jobwire.records.AlertItem;
import io.jobwire.records.Cadence;
import io.jobwire.records.DecisionState;
import io.jobwire.records.Mailbox;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A year of recommendations for users with all kinds of wishes, decided and held against a plain model: it knows which
 * recommendations hold, looks at the clock on the wall of the user's zone minute by minute, and counts. What is wrong
 * stands in {@link #faults}.
 */
public final class Year {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "America/Santiago",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Africa/Casablanca",
            "Atlantic/Azores",
            "UTC");
    /** Recommendations come together, as when a board is crawled. */
    private static final int BURST = 8;

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    final List<String> faults = new ArrayList<>();
    final Map<String, Integer> counts = new TreeMap<>();
    private final Random random;
    private final Decider decider = new Decider(Samples.DEFAULTS, 1);

    Year(long seed) {
        this.random = new Random(seed);
    }

    /** Runs the year in full: {@code users recommendations seed}. */
    public static void main(String[] arguments) {
        int users = Integer.parseInt(arguments[0]);
        int recommendations = Integer.parseInt(arguments[1]);
        Year year = new Year(Long.parseLong(arguments[2]));
        long start = System.nanoTime();
        year.run(users, recommendations);
        System.out.printf(
                Locale.ROOT,
                "%d users, %d events, %.1f s with the model; %s%nfaults: %d%n",
                users,
                recommendations,
                (System.nanoTime() - start) / 1e9,
                year.counts,
                year.faults.size());
        year.faults.stream().limit(20).forEach(System.out::println);
        if (!year.faults.isEmpty()) {
            throw new IllegalStateException("The year has faults");
        }
    }

    void run(int users, int recommendations) {
        for (int i = 0; i < users; i++) {
            int share = recommendations / users + (i < recommendations % users ? 1 : 0);
            new User("user" + i, preferences("user" + i)).live(share);
        }
    }

    private Preferences preferences(String user) {
        Preferences.Builder wants = Preferences.newBuilder()
                .setUser(user)
                .setThreshold(50 + random.nextInt(40))
                .setZone(ZONES.get(random.nextInt(ZONES.size())))
                .setCadence(
                        List.of(Cadence.INSTANT, Cadence.DAILY, Cadence.WEEKLY).get(random.nextInt(3)))
                .setHour(random.nextInt(24))
                .setWeekday(1 + random.nextInt(7));
        if (random.nextBoolean()) {
            wants.setQuietFrom(random.nextInt(1440)).setQuietTo(random.nextInt(1440));
        }
        if (random.nextBoolean()) {
            wants.setPerDay(random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            wants.setPerCompany(random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            wants.setPerRole(random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            wants.setMutedCompanies(List.of("Company 3", "company 5"));
        }
        return wants.build();
    }

    private final class User {
        private final String name;
        private final Preferences wants;
        private final ZoneId zone;
        private final Map<String, Recommendation> holds = new HashMap<>();
        private final Map<String, Instant> since = new HashMap<>();
        private final Set<String> told = new HashSet<>();
        private final Map<LocalDate, Integer> perDay = new HashMap<>();
        private final Map<String, Integer> perCompany = new HashMap<>();
        private final Map<String, Integer> perTitle = new HashMap<>();
        private final Set<LocalDate> digests = new HashSet<>();
        private final Map<String, AlertDecision> decided = new HashMap<>();
        private Mailbox mailbox;

        User(String name, Preferences wants) {
            this.name = name;
            this.wants = wants;
            this.zone = ZoneId.of(wants.getZone());
            this.mailbox = Decider.empty(name);
        }

        void live(int events) {
            step(new Event.Preferred(Optional.of(wants)), BEGIN, () -> {});
            long span = Duration.between(BEGIN, END).toMinutes();
            List<Instant> times = new ArrayList<>();
            Instant burst = BEGIN;
            for (int i = 0; i < events; i++) {
                if (i % BURST == 0) {
                    burst = BEGIN.plus(Duration.ofMinutes((long) (random.nextDouble() * span)));
                }
                times.add(burst.plus(Duration.ofMinutes(random.nextInt(180))));
            }
            times.removeIf(time -> !time.isBefore(END));
            times.sort(null);
            List<String> keys = new ArrayList<>();
            for (Instant time : times) {
                String role = "r" + random.nextInt(Math.max(1, events / 2));
                String canonical = role + "-" + random.nextInt(3);
                String key = "resume" + random.nextInt(2) + "|" + canonical;
                if (!keys.isEmpty() && random.nextInt(10) == 0) {
                    String gone = keys.get(Math.max(0, keys.size() - 1 - random.nextInt(4)));
                    step(new Event.Withdrawn(gone), time, () -> {
                        holds.remove(gone);
                        since.remove(gone);
                    });
                } else {
                    keys.add(key);
                    Recommendation says = Recommendation.newBuilder(
                                    Samples.recommendation(name, canonical, 40 + random.nextInt(60)))
                            .setRole(role)
                            .setCompany("Company " + (role.hashCode() & 7))
                            .setTitle("Work " + (role.hashCode() >> 3 & 3))
                            .build();
                    step(new Event.Recommended(key, 1, says), time, () -> {
                        holds.put(key, says);
                        since.put(key, time);
                    });
                }
            }
            step(new Event.Passed(), END, () -> {});
            nothingIsForgotten();
        }

        /** One event: what was due before it is checked against what held before it. */
        private void step(Event event, Instant at, Runnable change) {
            Step step = decider.on(mailbox, event, at, told::contains);
            mailbox = step.mailbox();
            for (Alert alert : step.alerts()) {
                if (alert.getDecidedAt().isBefore(at)) {
                    check(alert);
                }
            }
            change.run();
            for (Alert alert : step.alerts()) {
                if (!alert.getDecidedAt().isBefore(at)) {
                    check(alert);
                }
            }
            step.decisions().forEach(decision -> {
                decided.put(decision.getRole(), decision);
                counts.merge(decision.getState() + " " + decision.getCode(), 1, Integer::sum);
            });
        }

        private void check(Alert alert) {
            counts.merge("alerts", 1, Integer::sum);
            Instant at = alert.getDecidedAt();
            LocalDate day = at.atZone(zone).toLocalDate();
            if (quiet(at)) {
                fault(alert, "is sent in quiet hours");
            }
            if (wants.getCadence() != Cadence.INSTANT && !digests.add(day)) {
                fault(alert, "is the second digest of a day");
            }
            if (wants.getCadence() != Cadence.INSTANT
                    && !at.equals(release(at.minusSeconds(60)))
                    && !at.equals(releaseBefore(at))) {
                fault(alert, "is a digest at the wrong time");
            }
            for (AlertItem item : alert.getItems()) {
                counts.merge("roles told", 1, Integer::sum);
                boolean held = holds.values().stream()
                        .anyMatch(says -> says.getRole().equals(item.getRole())
                                && says.getScore() == item.getScore()
                                && says.getCanonical().equals(item.getCanonical()));
                if (!held) {
                    fault(alert, "tells of " + item.getRole() + ", which does not hold");
                }
                if (item.getScore() < wants.getThreshold()) {
                    fault(alert, "tells of a score under the threshold");
                }
                if (wants.getMutedCompanies().stream().anyMatch(item.getCompany()::equalsIgnoreCase)) {
                    fault(alert, "tells of a muted company");
                }
                if (told.contains(item.getRole())) {
                    fault(alert, "tells of " + item.getRole() + " again");
                }
                told.add(item.getRole());
                told.add(item.getCanonical());
                over(alert, perDay.merge(day, 1, Integer::sum), wants.getPerDay(), "a day");
                over(
                        alert,
                        perCompany.merge(day + item.getCompany(), 1, Integer::sum),
                        wants.getPerCompany(),
                        "a company");
                over(alert, perTitle.merge(day + item.getTitle(), 1, Integer::sum), wants.getPerRole(), "a title");
            }
        }

        private void over(Alert alert, int count, Optional<Integer> most, String what) {
            if (most.filter(limit -> limit > 0 && count > limit).isPresent()) {
                fault(alert, "is over the cap of " + what);
            }
        }

        private boolean quiet(Instant at) {
            if (wants.getQuietFrom().isEmpty()) {
                return false;
            }
            int from = wants.getQuietFrom().get();
            int to = wants.getQuietTo().orElseThrow();
            LocalTime time = at.atZone(zone).toLocalTime();
            for (int minute = from; minute != to; minute = (minute + 1) % 1440) {
                if (time.getHour() == minute / 60 && time.getMinute() == minute % 60) {
                    return true;
                }
            }
            return false;
        }

        /** When what came at a time may be told at the earliest: every minute is looked at. */
        private Instant release(Instant came) {
            Instant at = came;
            if (wants.getCadence() != Cadence.INSTANT) {
                at = Instant.ofEpochSecond(came.getEpochSecond() / 60 * 60).plusSeconds(60);
                while (!digest(at)) {
                    at = at.plusSeconds(60);
                }
            }
            if (!quiet(at)) {
                return at;
            }
            at = Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
            while (quiet(at)) {
                at = at.plusSeconds(60);
            }
            return at;
        }

        /** A digest that quiet hours hold back comes at their end: whoever came a day or a week before is told then. */
        private Instant releaseBefore(Instant at) {
            Instant digest = Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
            for (int minutes = 0; minutes <= 1500 && !digest(digest); minutes++) {
                digest = digest.minusSeconds(60);
            }
            return release(digest.minusSeconds(60));
        }

        /** Whether the minute is the first of the date at or after the hour, on a day of digests. */
        private boolean digest(Instant at) {
            var now = at.atZone(zone);
            if (wants.getCadence() == Cadence.WEEKLY && now.getDayOfWeek().getValue() != wants.getWeekday()) {
                return false;
            }
            var before = at.minusSeconds(60).atZone(zone);
            boolean reached = now.toLocalTime().getHour() >= wants.getHour();
            boolean reachedBefore = before.toLocalDate().equals(now.toLocalDate())
                    && before.toLocalTime().getHour() >= wants.getHour();
            if (!reached || reachedBefore) {
                return false;
            }
            // An hour that comes twice counts the first time.
            Instant first = now.toLocalDate().atStartOfDay(zone).toInstant();
            for (Instant seen = first; seen.isBefore(at); seen = seen.plusSeconds(900)) {
                if (seen.atZone(zone).getHour() >= wants.getHour()) {
                    return false;
                }
            }
            return true;
        }

        /** Whatever holds at the end, is wanted and had its time is told, waits or was left out with a reason. */
        private void nothingIsForgotten() {
            holds.forEach((key, says) -> {
                boolean wanted = says.getScore() >= wants.getThreshold()
                        && wants.getMutedCompanies().stream().noneMatch(says.getCompany()::equalsIgnoreCase);
                AlertDecision decision = decided.get(says.getRole());
                boolean free = wants.getPerDay().filter(most -> most > 0).isEmpty()
                        && wants.getPerCompany().filter(most -> most > 0).isEmpty()
                        && wants.getPerRole().filter(most -> most > 0).isEmpty();
                if (!wanted || told.contains(says.getRole()) || told.contains(says.getCanonical())) {
                    return;
                }
                Instant due = release(Objects.requireNonNull(since.get(key)));
                if (decision == null || (free && decision.getState() == DecisionState.RETRACTED)) {
                    // With a cap, one match may have been left out, and a later one of the same role retracted.
                    faults.add(name + ": nothing was decided about " + says.getRole());
                } else if (due.isBefore(END) && free && !full(decision)) {
                    faults.add(name + ": " + says.getRole() + " was to be told at " + due + ", but is " + decision);
                }
            });
        }

        private boolean full(AlertDecision decision) {
            return decision.getCode().equals(Reason.DIGEST_FULL.name())
                    || decision.getCode().equals(Reason.MAILBOX_FULL.name());
        }

        private void fault(Alert alert, String what) {
            faults.add(name + ": alert of " + alert.getDecidedAt() + " (" + zone + ") " + what + "; " + wants);
        }
    }
}
