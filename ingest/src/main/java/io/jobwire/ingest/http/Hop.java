package io.jobwire.ingest.http;

import java.time.Instant;
import java.util.Locale;
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

    /**
     * We leave the host alone until a time, and did not ask.
     *
     * @param asked whether the host asked for that itself
     */
    record LeftAlone(String detail, Instant until, boolean asked) implements Hop {}

    /** No answer that could be used. */
    record NoAnswer(String detail, Failure failure) implements Hop {}

    /** What metrics call it. */
    default String result() {
        return switch (this) {
            case Response response ->
                switch (response.status()) {
                    case 200 -> "ok";
                    case 304 -> "not_modified";
                    case 301, 302, 303, 307, 308 -> "redirect";
                    default -> Integer.toString(response.status());
                };
            case NotAllowed notAllowed -> "refused_address";
            case LeftAlone leftAlone -> "left_alone";
            case NoAnswer noAnswer -> noAnswer.failure().name().toLowerCase(Locale.ROOT);
        };
    }
}
