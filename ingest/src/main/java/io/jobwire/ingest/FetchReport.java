package io.jobwire.ingest;

import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.records.RawListing;
import io.jobwire.records.RunOutcome;
import java.time.Duration;
import java.util.List;

/**
 * What one run without Kafka came to.
 *
 * @param outcome COMPLETE, PARTIAL, UNKNOWN_TENANT, BLOCKED or FAILED
 * @param detail one sentence: what happened and what to do; may be empty when all is well
 * @param listings what the stream would publish of a source that it sees for the first time
 * @param faults entries that would end as dead letters
 * @param requests HTTP requests made, robots.txt included
 * @param bytes bytes of bodies received, after decompression
 * @param duration from start to end
 */
public record FetchReport(
        RunOutcome outcome,
        String detail,
        List<RawListing> listings,
        List<Fault> faults,
        int requests,
        long bytes,
        Duration duration) {

    public FetchReport {
        listings = List.copyOf(listings);
        faults = List.copyOf(faults);
    }

    /** Whether the source could be read, at least in part. */
    public boolean usable() {
        return outcome == RunOutcome.COMPLETE || outcome == RunOutcome.PARTIAL;
    }
}
