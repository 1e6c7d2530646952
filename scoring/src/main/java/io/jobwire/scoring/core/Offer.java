package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.VisaSponsorship;
import io.jobwire.records.WeeklyHours;
import io.jobwire.records.Workplace;
import java.util.List;
import java.util.Optional;

/**
 * What a listing offers, as far as wishes ask for it.
 *
 * @param workplace where the work is done
 * @param countries where, ISO 3166-1 alpha-2; empty when not stated
 * @param remoteWhere where a remote worker may live; codes or names of regions; empty when not stated
 * @param employment form of employment
 * @param pay ranges of pay
 * @param hours least hours a week; 0 when not stated
 * @param visa whether the employer sponsors a visa or work permit
 */
record Offer(
        Workplace workplace,
        List<String> countries,
        List<String> remoteWhere,
        Employment employment,
        List<Pay> pay,
        double hours,
        VisaSponsorship visa) {

    static Offer of(CanonicalListing listing) {
        return new Offer(
                listing.getWorkplace(),
                listing.getPlaces().stream()
                        .map(Place::getCountry)
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                List.copyOf(listing.getRemoteWhere()),
                listing.getEmployment(),
                List.copyOf(listing.getPay()),
                listing.getHoursPerWeek().map(WeeklyHours::getMin).orElse(0.0),
                listing.getVisa());
    }
}
