package io.jobwire.launcher.replay;

import io.jobwire.records.topics.Topic;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic of a generation as bytes: everything that was committed before the call, nothing else. */
final class TopicBytes {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_MILLIS = 20;

    private TopicBytes() {}

    /** Every record in the order of its partition; tombstones have a null value. */
    static void each(StageContext generation, Topic<?> topic, BiConsumer<String, byte @Nullable []> record) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(generation, Optional.empty()));
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(generation.topics().of(topic))
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(POLL).forEach(read -> record.accept(read.key(), read.value()));
            }
        }
    }
}
