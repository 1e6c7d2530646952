package io.jobwire.ingest.http;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What became of an {@link Ask}. Every detail is one sentence that also says what to do. */
public sealed interface Answer {

    /**
     * A document.
     *
     * @param url where it came from, after redirects
     * @param contentType value of Content-Type, empty when the site gave none
     * @param body the bytes after decompression
     * @param validators what to ask with next time
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Page(URI url, String contentType, byte[] body, Validators validators) implements Answer {}

    /** It is as it was when the validators were given. */
    record NotModified(URI url) implements Answer {}

    /** There is no such document: 404 or 410. */
    record Missing(URI url, String detail) implements Answer {}

    /**
     * The site, or our own rules, do not want this request.
     *
     * @param status what the site answered, 0 when it was not asked
     * @param retryAt earliest time to come back, where the site named one
     */
    record Refused(int status, String detail, Optional<Instant> retryAt) implements Answer {}

    /** The host's robots.txt, which could be read, keeps this address from us: it is not ours to see. */
    record Excluded(String detail) implements Answer {}

    /**
     * It did not work: no connection, a time limit, a server's fault, too many bytes.
     *
     * @param status what the site answered, 0 when it did not
     */
    record Broken(int status, String detail, Optional<Instant> retryAt) implements Answer {

        /** No answer at all. */
        static Broken of(String detail) {
            return new Broken(0, detail, Optional.empty());
        }
    }
}
