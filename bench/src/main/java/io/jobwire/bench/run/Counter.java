package io.jobwire.bench.run;

import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what was written to topics since the last look. Used by one thread. */
final class Counter implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> from = new HashMap<>();

    Counter(StageContext context) {
        consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Committed records of a topic since the last call for it, tombstones left out. */
    long count(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(at -> consumer.seek(at, from.getOrDefault(at, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long count = 0;
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                count += record.serializedValueSize() >= 0 ? 1 : 0;
            }
        }
        from.putAll(ends);
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
