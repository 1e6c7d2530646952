package io.jobwire.ingest.engine;

import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import java.time.Instant;
import java.util.Optional;

/** Makes the records of {@code listings.raw}. Stateless. */
public final class RawListings {
    /** A complete run did not see it any more. */
    static final String VANISHED = "VANISHED";
    /** Its source was removed. */
    static final String REMOVED = "REMOVED";

    private RawListings() {}

    /** A posting as it was received. */
    public static RawListing open(
            SourceId source, Optional<String> company, Posting posting, Instant firstSeen, Instant fetchedAt) {
        return RawListing.newBuilder()
                .setKey(source.key(posting.nativeId()))
                .setSource(source.kind())
                .setTenant(source.tenant())
                .setNativeId(posting.nativeId())
                .setRequisitionId(posting.requisitionId().orElse(null))
                .setUrl(posting.url())
                .setFirstSeen(firstSeen)
                .setFetchedAt(fetchedAt)
                .setFormat(source.sourceKind().format())
                .setBody(posting.body())
                .setStatus(ListingStatus.OPEN)
                .setCompany(company.or(posting::company).orElse(null))
                .setSourceId(source.toString())
                .build();
    }

    /** The last record of a posting, closed: it keeps its body. */
    public static RawListing closed(RawListing last, String reason, Instant at) {
        return RawListing.newBuilder(last)
                .setStatus(ListingStatus.CLOSED)
                .setClosedReason(reason)
                .setFetchedAt(at)
                .build();
    }
}
