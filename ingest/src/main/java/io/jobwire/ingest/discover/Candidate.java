package io.jobwire.ingest.discover;

import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.source.SourceId;
import java.util.List;
import java.util.Optional;

/**
 * A source that may be what is behind an address.
 *
 * @param source its id
 * @param evidence what speaks for it, in sentences, the strongest first
 * @param sample one run that stops after a few postings; empty when it was not tried, because a better one was found
 */
public record Candidate(SourceId source, List<String> evidence, Optional<FetchReport> sample) {

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** Whether a run of it brought postings. */
    public boolean brings() {
        return sample.filter(report -> report.usable() && !report.listings().isEmpty())
                .isPresent();
    }
}
