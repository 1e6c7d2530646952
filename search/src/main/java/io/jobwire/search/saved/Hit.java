package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Place;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SavedSearch;

/** What is published when a search finds a listing. */
final class Hit {
    private Hit() {}

    static Recommendation of(SavedSearch search, CanonicalListing listing) {
        return Recommendation.newBuilder()
                .setResume("")
                .setCanonical(listing.getCanonical())
                .setScore(0)
                .setRubricVersion("")
                .setTaxonomyVersion("")
                .setUser(search.getUser())
                .setRole(listing.getRole())
                .setTitle(listing.getTitle())
                .setCompany(listing.getCompany().getName())
                .setUrl(listing.getUrl())
                .setPlaces(listing.getPlaces().stream().map(Place::getText).toList())
                .setWorkplace(listing.getWorkplace())
                .setListingFetchedAt(listing.getFetchedAt())
                .setOtherIds(listing.getOtherIds())
                .setSearch(search.getSearch())
                .setSearchName(search.getName().isBlank() ? search.getQuery() : search.getName())
                .setBacklog(listing.getFirstSeen().isBefore(search.getAt()))
                .build();
    }
}
