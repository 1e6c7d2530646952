package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Employment;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
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
 */
record Offer(
        Workplace workplace, List<String> countries, List<String> remoteWhere, Employment employment, List<Pay> pay) {

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
                List.copyOf(listing.getPay()));
    }
}
