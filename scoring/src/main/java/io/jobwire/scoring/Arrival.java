package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.RankingRequest;
import java.util.Optional;

/** What comes to a partition: a listing or a profile, the news that it is gone, or the wish for a ranking. */
sealed interface Arrival {
    /**
     * @param listing empty for a tombstone
     */
    record OfListing(Optional<CanonicalListing> listing) implements Arrival {}

    /**
     * @param profile empty for a tombstone
     */
    record OfProfile(Optional<Profile> profile) implements Arrival {}

    /**
     * @param request who is to be ranked, for which job
     */
    record OfRanking(RankingRequest request) implements Arrival {}
}
