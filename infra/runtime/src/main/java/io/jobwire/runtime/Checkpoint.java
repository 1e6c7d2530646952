package io.jobwire.runtime;

import java.time.Instant;
import java.util.Map;

/**
 * Where a view that keeps its own positions stands in its topic.
 *
 * @param stream identity of the topic, not only its name: offsets of a topic that was deleted and made again mean
 *     nothing
 * @param next next offset to read, by partition; a partition that is absent is read from its beginning
 * @param at when the view last caught up
 */
public record Checkpoint(String stream, Map<Integer, Long> next, Instant at) {
    public Checkpoint {
        next = Map.copyOf(next);
    }
}
