package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.SavedSearch;
import java.util.Optional;

/** What comes to a partition: a listing or a search, or the news that it is gone. */
sealed interface Arrival {
    /**
     * @param listing empty for a tombstone
     */
    record OfListing(Optional<CanonicalListing> listing) implements Arrival {}

    /**
     * @param search empty for a tombstone
     */
    record OfSearch(Optional<SavedSearch> search) implements Arrival {}
}
