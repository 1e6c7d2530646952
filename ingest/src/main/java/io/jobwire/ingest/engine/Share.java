package io.jobwire.ingest.engine;

import org.apache.kafka.common.TopicPartition;

/** One partition of {@code sources} for as long as it is ours; a new one is made when it comes back. Thread-safe. */
final class Share {
    private final TopicPartition partition;
    private volatile boolean lost;

    Share(TopicPartition partition) {
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }

    boolean lost() {
        return lost;
    }

    void lose() {
        lost = true;
    }
}
