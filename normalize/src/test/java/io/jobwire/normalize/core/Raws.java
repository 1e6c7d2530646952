package io.jobwire.normalize.core;

import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import java.time.Instant;

/** Raw listings for tests. */
public final class Raws {
    /** When they were fetched. */
    public static final Instant FETCHED = Instant.parse("2026-11-02T08:00:00Z");

    private Raws() {}

    /** An open raw listing of a format with a body. */
    public static RawListing of(String format, String body) {
        return RawListing.newBuilder()
                .setKey(format + ":acme:1")
                .setSource(format)
                .setTenant("acme")
                .setNativeId("1")
                .setUrl("https://jobs.example.com/1")
                .setFirstSeen(FETCHED)
                .setFetchedAt(FETCHED)
                .setFormat(format)
                .setBody(body)
                .build();
    }

    /** The same, closed. */
    public static RawListing closed(RawListing open, String body) {
        return RawListing.newBuilder(open)
                .setStatus(ListingStatus.CLOSED)
                .setClosedReason("VANISHED")
                .setBody(body)
                .build();
    }
}
