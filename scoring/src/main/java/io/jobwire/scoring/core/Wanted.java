package io.jobwire.scoring.core;

import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person insists on. What the listing does not say is never held against it. Immutable. */
final class Wanted {
    private final Wishes wishes;
    private final boolean none;

    Wanted(Wishes wishes) {
        this.wishes = wishes;
        this.none = wishes.getWorkplaces().isEmpty()
                && wishes.getCountries().isEmpty()
                && wishes.getEmployments().isEmpty()
                && wishes.getPayMin().isEmpty();
    }

    /** Whether the offer meets every wish. */
    boolean metBy(Offer offer) {
        return none || (workplace(offer) && country(offer) && employment(offer) && pay(offer));
    }

    /** One sentence on the first wish that is not met. */
    Optional<String> unmet(Offer offer) {
        if (!workplace(offer)) {
            return Optional.of(
                    "The wishes leave out " + offer.workplace().name().toLowerCase(Locale.ROOT) + " work.");
        }
        if (!country(offer)) {
            return Optional.of("It is in "
                    + String.join(", ", offer.countries().isEmpty() ? offer.remoteWhere() : offer.countries())
                    + ", and the wishes name other countries.");
        }
        if (!employment(offer)) {
            return Optional.of("The wishes leave out its form of employment, "
                    + offer.employment().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
        return pay(offer) ? Optional.empty() : Optional.of("It pays less than the wishes ask for.");
    }

    private boolean workplace(Offer offer) {
        return wishes.getWorkplaces().isEmpty()
                || offer.workplace() == Workplace.UNKNOWN
                || wishes.getWorkplaces().contains(offer.workplace());
    }

    private boolean country(Offer offer) {
        List<String> countries = wishes.getCountries();
        if (countries.isEmpty()) {
            return true;
        }
        if (offer.workplace() == Workplace.REMOTE) {
            // A remote job is where its worker may live; the name of a region may hold any country.
            return offer.remoteWhere().isEmpty()
                    ? offer.countries().isEmpty() || overlap(countries, offer.countries())
                    : offer.remoteWhere().stream().anyMatch(where -> where.length() != 2 || countries.contains(where));
        }
        return offer.countries().isEmpty() || overlap(countries, offer.countries());
    }

    private boolean employment(Offer offer) {
        return wishes.getEmployments().isEmpty()
                || offer.employment() == Employment.UNKNOWN
                || offer.employment() == Employment.OTHER
                || wishes.getEmployments().contains(offer.employment());
    }

    private boolean pay(Offer offer) {
        Optional<Long> least = wishes.getPayMin();
        Optional<String> currency = wishes.getPayCurrency();
        if (least.isEmpty() || currency.isEmpty()) {
            return true;
        }
        boolean comparable = false;
        for (Pay pay : offer.pay()) {
            Optional<Long> most = pay.getAnnualMax().or(pay::getAnnualMin);
            if (most.isPresent() && pay.getCurrency().equals(currency)) {
                comparable = true;
                if (most.get() >= least.get()) {
                    return true;
                }
            }
        }
        return !comparable;
    }

    private static boolean overlap(List<String> some, List<String> others) {
        for (String one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
