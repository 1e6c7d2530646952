package io.jobwire.notify.core;

import io.jobwire.records.AlertItem;
import io.jobwire.records.FeedbackAction;
import io.jobwire.records.PendingMatch;
import io.jobwire.records.Workplace;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a user wants to hear of a match at all, whenever that is. What a listing does not say speaks for nobody. */
final class Filter {
    private static final String REMOTE = "remote";

    private Filter() {}

    /** Why not; empty when he does. */
    static Optional<Verdict> refuses(Wishes wishes, PendingMatch match, Instant now) {
        if (wishes.pausedUntil().filter(now::isBefore).isPresent()) {
            return no(Reason.PAUSED, "Alerts are paused.");
        }
        if (wishes.channels().isEmpty()) {
            return no(Reason.NO_CHANNEL, "Every channel is switched off.");
        }
        Optional<Verdict> known = opinion(wishes, match);
        if (known.isPresent()) {
            return known;
        }
        String title = match.getItem().getTitle();
        if (match.getItem().getSearch().isEmpty() && match.getItem().getScore() < wishes.threshold()) {
            return no(
                    Reason.UNDER_THRESHOLD,
                    "The score " + match.getItem().getScore() + " is under the threshold " + wishes.threshold() + ".");
        }
        if (match.getItem().getSearch().isEmpty()
                && !wishes.bands().isEmpty()
                && !wishes.bands().contains(match.getBand())) {
            return no(Reason.BAND, "The band " + match.getBand() + " is not among those wanted.");
        }
        if (wishes.mutedWords().in(title)) {
            return no(Reason.MUTED_WORD, "A muted word stands in the title.");
        }
        if (wishes.mutedCompanies().in(match.getItem().getCompany())) {
            return no(Reason.MUTED_COMPANY, "The company is muted.");
        }
        if (!placeFits(wishes, match)) {
            return no(Reason.PLACE, "It is in none of the places wanted.");
        }
        return payFits(wishes, match) ? Optional.empty() : no(Reason.PAY, "It pays less than is wanted.");
    }

    /** What the user said of the role itself, of the listing from before it joined the role, or of the job by another of its ids. */
    private static Optional<Verdict> opinion(Wishes wishes, PendingMatch match) {
        AlertItem item = match.getItem();
        FeedbackAction said = Stream.concat(
                        Stream.of(item.getRole(), item.getCanonical()), match.getOtherIds().stream())
                .flatMap(id -> Optional.ofNullable(wishes.opinions().get(id)).stream())
                .findFirst()
                .orElse(FeedbackAction.UNKNOWN);
        return switch (said) {
            case DISMISSED -> no(Reason.DISMISSED, "The user said that it is not for him.");
            case SAVED, APPLIED -> no(Reason.KNOWN, "The user knows it: it was saved or applied for.");
            case UNKNOWN -> Optional.empty();
        };
    }

    private static boolean placeFits(Wishes wishes, PendingMatch match) {
        boolean remote = match.getWorkplace() == Workplace.REMOTE;
        if (wishes.places().isEmpty() || (match.getItem().getPlaces().isEmpty() && !remote)) {
            return true;
        }
        if (remote && wishes.places().contains(REMOTE)) {
            return true;
        }
        return match.getItem().getPlaces().stream()
                .map(place -> place.toLowerCase(Locale.ROOT))
                .anyMatch(place -> wishes.places().stream().anyMatch(place::contains));
    }

    private static boolean payFits(Wishes wishes, PendingMatch match) {
        boolean compares = match.getCurrency()
                .filter(wishes.payCurrency()::equalsIgnoreCase)
                .isPresent();
        return !compares
                || wishes.minPay().isEmpty()
                || match.getAnnualMax().isEmpty()
                || match.getAnnualMax().get() >= wishes.minPay().get();
    }

    private static Optional<Verdict> no(Reason reason, String detail) {
        return Optional.of(new Verdict(reason, detail));
    }

    /** A reason and its sentence. */
    record Verdict(Reason reason, String detail) {}
}
