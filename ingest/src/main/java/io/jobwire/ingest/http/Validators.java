package io.jobwire.ingest.http;

import java.util.Optional;

/**
 * What a site gave to ask again with, byte for byte (RFC 9110, section 13).
 *
 * @param etag value of ETag
 * @param lastModified value of Last-Modified
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** None. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** Whether there is nothing to ask with. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
