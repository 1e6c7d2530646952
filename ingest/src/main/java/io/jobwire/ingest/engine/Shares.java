package io.jobwire.ingest.engine;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Takes note of which partitions of {@code sources} come and go; those that come are read from their beginning. */
final class Shares implements ConsumerRebalanceListener {
    private final SourceTable table;
    private final Consumer<String, byte[]> consumer;

    Shares(SourceTable table, Consumer<String, byte[]> consumer) {
        this.table = table;
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        table.add(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        table.remove(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        table.remove(partitions);
    }
}
