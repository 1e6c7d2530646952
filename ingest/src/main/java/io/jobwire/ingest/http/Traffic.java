package io.jobwire.ingest.http;

import java.time.Duration;

/** Hears of every exchange with a host, for metrics. Implementations are thread-safe and quick. */
@FunctionalInterface
public interface Traffic {
    /** Nobody listens. */
    Traffic NONE = (host, result, bytes, duration) -> {};

    /**
     * One exchange ended.
     *
     * @param host name of the host, without its port
     * @param result {@code ok}, {@code not_modified}, {@code redirect}, the status of any other answer, the name of the
     *     failure when there was none, or {@code left_alone} when the host was not asked
     * @param bytes bytes of the body after decompression
     * @param duration from the request to the last byte
     */
    void exchange(String host, String result, long bytes, Duration duration);
}
