package io.jobwire.notify.core;

import io.jobwire.records.Alert;
import io.jobwire.records.Cadence;
import io.jobwire.records.Mailbox;
import io.jobwire.records.Preferences;
import io.jobwire.records.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the deciding would make of some matches, without a running system. */
public final class Preview {
    private static final Duration A_DAY = Duration.ofDays(1);

    private Preview() {}

    /**
     * The first alert of a user who says nothing, or that he wants one a day. The matches of whom the best one is are looked at, best first, at the time
     * at which the first listing was fetched.
     */
    public static Optional<Alert> of(Defaults defaults, List<Recommendation> matches, boolean digest) {
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        List<Recommendation> best = matches.stream()
                .sorted(Comparator.comparingInt(Recommendation::getScore).reversed())
                .toList();
        String user = best.getFirst().getUser();
        Instant at = best.getFirst().getListingFetchedAt();
        Decider decider = new Decider(defaults, 1);
        Mailbox mailbox = Decider.empty(user);
        if (digest) {
            Preferences daily = Preferences.newBuilder()
                    .setUser(user)
                    .setThreshold(defaults.threshold())
                    .setCadence(Cadence.DAILY)
                    .build();
            mailbox = decider.on(mailbox, new Event.Preferred(Optional.of(daily)), at, _ -> false)
                    .mailbox();
        }
        for (Recommendation match : best) {
            if (!match.getUser().equals(user)) {
                continue;
            }
            Event event = new Event.Recommended(match.getResume() + "|" + match.getCanonical(), 1, match);
            Step step = decider.on(mailbox, event, at, _ -> false);
            if (!step.alerts().isEmpty()) {
                return Optional.of(step.alerts().getFirst());
            }
            mailbox = step.mailbox();
        }
        return decider.on(mailbox, new Event.Passed(), at.plus(A_DAY), _ -> false).alerts().stream()
                .findFirst();
    }
}
