package io.jobwire.ingest.http;

import java.time.Duration;

/**
 * Bounds of one exchange with a site.
 *
 * @param connect longest time until the connection stands, TLS included
 * @param response longest silence of the site
 * @param total longest time of one exchange from first to last byte; waiting for the host's turn does not count
 * @param maxBytes most bytes of a body, after decompression
 * @param maxRedirects most redirects that are followed
 * @param longestWait longest Retry-After that is waited for; a longer one ends the run
 */
public record FetchLimits(
        Duration connect, Duration response, Duration total, long maxBytes, int maxRedirects, Duration longestWait) {

    /** 10 s to connect, 20 s of silence, 90 s in all, 64 MiB, 5 redirects, 30 s of waiting when asked to wait. */
    public static FetchLimits defaults() {
        return new FetchLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(90),
                64L << 20,
                5,
                Duration.ofSeconds(30));
    }

    public FetchLimits {
        if (connect.isNegative() || response.isNegative() || total.isNegative() || longestWait.isNegative()) {
            throw new IllegalArgumentException("Time limits are not negative");
        }
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16 || maxRedirects < 0) {
            throw new IllegalArgumentException("A body may have 1 to 2,147,483,631 bytes, and redirects count from 0");
        }
    }
}
