package io.jobwire.ingest.discover;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What was found behind an address.
 *
 * @param address what was asked for
 * @param candidates sources, best first; empty when there is none
 * @param detail what is wrong and what to do, one or two sentences; empty when the best candidate brings postings
 * @param requests HTTP requests made, robots.txt and samples included
 */
public record Discovered(URI address, List<Candidate> candidates, String detail, int requests) {

    public Discovered {
        candidates = List.copyOf(candidates);
    }

    /** The best candidate. */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
