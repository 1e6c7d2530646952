package io.jobwire.records.topics;

import java.time.Duration;
import java.util.Map;

/** What a topic keeps. */
public sealed interface Retention {

    /** Topic-level settings as Kafka names them. */
    Map<String, String> settings();

    /** The latest record of every key, and tombstones long enough for the slowest reader to see them. */
    record Compacted() implements Retention {
        /** Longer than the longest outage that a reader is expected to survive. */
        private static final Duration TOMBSTONES = Duration.ofDays(7);
        /** A tombstone takes effect within this time, also on a quiet topic. */
        private static final Duration COMPACTION_LAG = Duration.ofDays(1);

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "cleanup.policy", "compact",
                    "delete.retention.ms", Long.toString(TOMBSTONES.toMillis()),
                    "max.compaction.lag.ms", Long.toString(COMPACTION_LAG.toMillis()));
        }
    }

    /** Every record, for a time. */
    record For(Duration time) implements Retention {
        public For {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("A topic keeps its records for a positive time, not " + time);
            }
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(time.toMillis()));
        }
    }
}
