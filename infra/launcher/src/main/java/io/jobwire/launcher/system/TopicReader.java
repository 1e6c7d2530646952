package io.jobwire.launcher.system;

import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole topics as they are now: everything that was committed before the call, nothing else.
 *
 * @param kafka how to reach Kafka
 * @param names full names of topics
 * @param serdes serdes of values
 */
public record TopicReader(Map<String, Object> kafka, TopicNames names, RecordSerdes serdes) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_MILLIS = 20;

    /** Every record in the order of its partition; tombstones have a null value. */
    public <V extends SpecificRecord> void each(Topic<V> topic, BiConsumer<String, @Nullable V> record) {
        eachRecord(topic, read -> record.accept(read.key(), read.value()));
    }

    /** Every record in the order of its partition, with its place. */
    public <V extends SpecificRecord> void eachRecord(Topic<V> topic, Consumer<ConsumerRecord<String, V>> record) {
        Deserializer<V> values = serdes.of(topic).deserializer();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(properties(), new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(names.of(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(consumer, partitions, record);
        }
    }

    /** Every record of one partition from an offset on, its value as it lies there. */
    public void eachBytes(TopicPartition partition, long from, Consumer<ConsumerRecord<String, byte[]>> record) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            readToEnd(consumer, List.of(partition), record);
        }
    }

    private static <V> void readToEnd(
            KafkaConsumer<String, V> consumer,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<String, V>> record) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(record);
        }
    }

    /** The latest record of a key, read from its partition alone; empty when there is none. */
    public <V extends SpecificRecord> Optional<V> find(Topic<V> topic, String key) {
        Deserializer<byte[]> bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties(), new StringDeserializer(), bytes)) {
            List<PartitionInfo> partitions = consumer.partitionsFor(names.of(topic));
            int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
            TopicPartition home = new TopicPartition(names.of(topic), hash % partitions.size());
            consumer.assign(List.of(home));
            consumer.seekToBeginning(List.of(home));
            long end = consumer.endOffsets(List.of(home)).getOrDefault(home, 0L);
            byte[] latest = null;
            while (consumer.position(home) < end) {
                for (ConsumerRecord<String, byte[]> read : consumer.poll(POLL)) {
                    if (key.equals(read.key())) {
                        latest = read.value();
                    }
                }
            }
            return latest == null
                    ? Optional.empty()
                    : Optional.of(serdes.of(topic).deserializer().deserialize(home.topic(), latest));
        }
    }

    /** The latest record of every key that has one, by key in order of first appearance. */
    public <V extends SpecificRecord> Map<String, V> latest(Topic<V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        each(topic, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        return latest;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        // Closing waits for the last request, and at the end of a topic that lasts as long as a request may.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
        return properties;
    }
}
