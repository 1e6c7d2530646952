package io.jobwire.scoring.core;

import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.Wishes;
import io.jobwire.records.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person insists on. What the listing does not say is never held against it. Immutable. */
final class Wanted {
    /** Members of the European Union, whose permits hold in all of them. */
    private static final List<String> EU = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Wishes NO_WISHES = Wishes.newBuilder().build();
    private static final Wanted NOTHING = new Wanted(NO_WISHES);

    private final Wishes wishes;
    private final boolean none;

    Wanted(Wishes wishes) {
        this.wishes = wishes;
        this.none = wishes.getWorkplaces().isEmpty()
                && wishes.getCountries().isEmpty()
                && wishes.getEmployments().isEmpty()
                && wishes.getPayMin().isEmpty()
                && wishes.getHoursMax().isEmpty()
                && !wishes.getNeedsSponsor().orElse(false);
    }

    void write(NumbersOut out) {
        boolean said = !wishes.equals(NO_WISHES);
        out.flag(said);
        if (said) {
            try {
                ByteBuffer bytes = wishes.toByteBuffer();
                byte[] block = new byte[bytes.remaining()];
                bytes.get(block);
                out.block(block);
            } catch (IOException e) {
                throw new UncheckedIOException("Writing to memory failed", e);
            }
        }
    }

    static Wanted read(NumbersIn in) {
        if (!in.flag()) {
            return NOTHING;
        }
        try {
            return new Wanted(Wishes.fromByteBuffer(ByteBuffer.wrap(in.block())));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /** Whether the offer meets every wish. */
    boolean metBy(Offer offer) {
        return none
                || (workplace(offer)
                        && country(offer)
                        && employment(offer)
                        && pay(offer)
                        && hours(offer)
                        && sponsor(offer));
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
        if (!pay(offer)) {
            return Optional.of("It pays less than the wishes ask for.");
        }
        if (!hours(offer)) {
            return Optional.of("It takes " + number(offer.hours()) + " hours a week, and the wishes go up to "
                    + number(wishes.getHoursMax().orElseThrow()) + ".");
        }
        return sponsor(offer)
                ? Optional.empty()
                : Optional.of("The employer sponsors no visa, and the resume says that one is needed.");
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

    private boolean hours(Offer offer) {
        return wishes.getHoursMax().isEmpty()
                || offer.hours() <= wishes.getHoursMax().get();
    }

    /** Who needs a sponsor has no chance where none is offered, but for countries where the person may work anyway. */
    private boolean sponsor(Offer offer) {
        return !wishes.getNeedsSponsor().orElse(false)
                || offer.visa() != VisaSponsorship.NOT_OFFERED
                || overlap(wishes.getPermits(), offer.countries())
                || (wishes.getPermits().contains("EU") && overlap(EU, offer.countries()));
    }

    private static String number(double hours) {
        return hours == Math.rint(hours) ? Long.toString(Math.round(hours)) : Double.toString(hours);
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
