package io.jobwire.dedupe.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingLink;

/** Takes what changed. */
public interface Publisher {
    /**
     * Publishes a link unless it is the one that was published last.
     *
     * @param last fingerprint of the last one; 0: none
     * @return fingerprint of this one, never 0
     */
    long link(String companyKey, ListingLink link, long last);

    /** Publishes a canonical listing unless it is the one that was published last; as for links. */
    long canonical(CanonicalListing listing, long last);

    /** Takes a canonical listing back. */
    void retract(String canonicalId);
}
