package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import java.util.Optional;

/** What comes to a partition: a listing or a profile, or the news that it is gone. */
sealed interface Arrival {
    /**
     * @param listing empty for a tombstone
     */
    record OfListing(Optional<CanonicalListing> listing) implements Arrival {}

    /**
     * @param profile empty for a tombstone
     */
    record OfProfile(Optional<Profile> profile) implements Arrival {}
}
