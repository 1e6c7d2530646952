package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import java.util.List;
import java.util.Map;

/** Listings that a person hands in as JSON, in any of the forms that the stream knows, made ready to be scored. */
final class GivenListings {
    private final ListingNormalizer normalizer;

    GivenListings(ListingNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * A raw, normalized or canonical listing.
     *
     * @throws UserException with the code and the reason when it cannot be normalized
     */
    CanonicalListing read(String json) {
        return switch (GivenRecords.kind(json)) {
            case CANONICAL -> GivenRecords.canonical(json);
            case LISTING -> alone(GivenRecords.listing(json));
            case RAW -> normalized(GivenRecords.raw(json));
        };
    }

    /** A posting as it was received. */
    CanonicalListing normalized(RawListing raw) {
        return switch (normalizer.normalize(raw)) {
            case Outcome.Normalized(var listing) -> alone(listing);
            case Outcome.Rejected(var code, var detail) -> throw UserException.failed(code + ": " + detail);
        };
    }

    /** A listing that stands for itself: its id is its key, so that who reads the scores finds it again. */
    private static CanonicalListing alone(Listing listing) {
        CanonicalListing copy = new CanonicalListing();
        int shared = listing.getSchema().getFields().size();
        for (int i = 0; i < shared; i++) {
            copy.put(i, listing.get(i));
        }
        copy.put(copy.getSchema().getField("canonical").pos(), listing.getKey());
        copy.put(copy.getSchema().getField("role").pos(), listing.getKey());
        copy.put(copy.getSchema().getField("members").pos(), List.of());
        copy.put(copy.getSchema().getField("openings").pos(), List.of());
        copy.put(copy.getSchema().getField("lastSeen").pos(), listing.getFetchedAt());
        copy.put(copy.getSchema().getField("provenance").pos(), Map.of());
        return copy;
    }
}
