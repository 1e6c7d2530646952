package io.jobwire.ingest.http;

import java.time.Instant;
import java.util.Optional;

/** What one exchange came to, before redirects and retries are thought about. */
sealed interface Hop {

    /**
     * The site answered.
     *
     * @param location value of Location
     * @param retryAt what Retry-After says
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Response(
            int status,
            String contentType,
            byte[] body,
            Validators validators,
            Optional<String> location,
            Optional<Instant> retryAt)
            implements Hop {}

    /** We do not go there. */
    record NotAllowed(String detail) implements Hop {}

    /** No answer that could be used. {@code again}: another try may help. */
    record NoAnswer(String detail, boolean again) implements Hop {}
}
