package io.jobwire.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How one run without Kafka is made.
 *
 * @param endpoint scheme, host and port that answer instead of the public ones; the path below stays as documented, and
 *     a path of the endpoint is put before it
 * @param delay least time between two requests to one host
 * @param allowPrivate whether loopback and private addresses may be reached
 * @param company name of the employer where the source does not give it
 */
public record FetchOptions(Optional<URI> endpoint, Duration delay, boolean allowPrivate, Optional<String> company) {

    public FetchOptions {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative");
        }
        endpoint.ifPresent(url -> {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null || url.getRawQuery() != null) {
                throw new IllegalArgumentException("An endpoint is http:// or https:// with a host, not " + url);
            }
        });
    }

    /** The public service, one request a second, no private addresses. */
    public static FetchOptions defaults() {
        return new FetchOptions(Optional.empty(), Duration.ofSeconds(1), false, Optional.empty());
    }
}
