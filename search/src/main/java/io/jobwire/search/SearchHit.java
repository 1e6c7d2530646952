package io.jobwire.search;

import io.jobwire.records.CanonicalListing;
import java.util.List;

/**
 * A listing that matches.
 *
 * @param score how well, above 0, comparable within one result only; 0 when not sorted by relevance
 * @param listing the listing itself; its text is hostile input
 * @param highlights where the words of the query are; empty unless asked for
 */
public record SearchHit(double score, CanonicalListing listing, List<Highlight> highlights) {
    public SearchHit {
        highlights = List.copyOf(highlights);
    }

    /** Canonical id. */
    public String canonical() {
        return listing.getCanonical();
    }
}
