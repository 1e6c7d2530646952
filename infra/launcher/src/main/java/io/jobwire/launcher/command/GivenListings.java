package io.jobwire.launcher.command;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.RawListing;

/** Listings that a person hands in as JSON, in any of the forms that the stream knows, made ready to be scored. */
final class GivenListings {
    private final JobReader reader;

    GivenListings(ListingNormalizer normalizer) {
        this.reader = new JobReader(normalizer);
    }

    /**
     * A raw, normalized or canonical listing.
     *
     * @throws UserException with the code and the reason when it cannot be normalized
     */
    CanonicalListing read(String json) {
        return switch (GivenRecords.kind(json)) {
            case CANONICAL -> GivenRecords.canonical(json);
            case LISTING -> JobReader.alone(GivenRecords.listing(json));
            case RAW -> normalized(GivenRecords.raw(json));
        };
    }

    /** A posting as it was received. */
    CanonicalListing normalized(RawListing raw) {
        return reader.normalized(raw);
    }

    /** The description of a job, text or HTML. */
    CanonicalListing described(String name, String content) {
        return reader.read(name, content);
    }
}
