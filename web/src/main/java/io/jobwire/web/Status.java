package io.jobwire.web;

import io.jobwire.runtime.StageHealth;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a process is.
 *
 * @param version version of the build
 * @param uptime since the process began its work
 * @param listings listings that a search finds
 * @param stages stages of the process, in its order
 * @param topics offsets written by topic since its beginning, markers of transactions included, in the order of the
 *     way of a listing; without topics that are not there, empty when Kafka does not answer
 * @param endToEnd from fetch to recommendation in the last half hour; empty when there was none
 */
public record Status(
        String version,
        Duration uptime,
        long listings,
        List<StageStatus> stages,
        Map<String, Long> topics,
        Optional<EndToEnd> endToEnd) {
    public Status {
        stages = List.copyOf(stages);
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    }

    /** A stage and how it is. */
    public record StageStatus(String name, StageHealth health) {}

    /**
     * Time from fetch to recommendation.
     *
     * @param count recommendations that were measured
     * @param p50Seconds half of them took at most this
     * @param p99Seconds 99 in 100 took at most this
     */
    public record EndToEnd(long count, double p50Seconds, double p99Seconds) {}
}
