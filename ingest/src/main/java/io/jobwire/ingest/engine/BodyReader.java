package io.jobwire.ingest.engine;

import io.jobwire.records.RawListing;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Fetches single records of {@code listings.raw} by where they lie: closing a posting needs its body, which is not kept in
 * memory. Thread-safe; one reader at a time.
 */
final class BodyReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final StageContext context;
    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<RawListing> deserializer;
    private final ReentrantLock lock = new ReentrantLock();

    BodyReader(StageContext context) {
        this.context = context;
        this.topic = context.topics().of(Topics.LISTINGS_RAW);
        this.deserializer = context.serdes().of(Topics.LISTINGS_RAW).deserializer();
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(context, Optional.empty()));
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 << 10);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The records of these keys; one that was compacted away because a newer one exists is missing. */
    Map<String, RawListing> read(Map<String, KnownListings.Entry> wanted) {
        Map<String, RawListing> found = new HashMap<>();
        lock.lock();
        try {
            // In the order of the log: most lie beside each other in what one fetch brings.
            wanted.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, KnownListings.Entry> w) ->
                                    w.getValue().partition())
                            .thenComparingLong(w -> w.getValue().offset()))
                    .forEach(w -> one(w.getKey(), w.getValue()).ifPresent(listing -> found.put(w.getKey(), listing)));
        } finally {
            lock.unlock();
        }
        return found;
    }

    private Optional<RawListing> one(String key, KnownListings.Entry entry) {
        TopicPartition partition = new TopicPartition(topic, entry.partition());
        if (!consumer.assignment().equals(Set.of(partition))) {
            consumer.assign(List.of(partition));
        }
        consumer.seek(partition, entry.offset());
        Instant end = context.clock().instant().plus(LONGEST);
        while (context.clock().instant().isBefore(end)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                boolean it = record.offset() == entry.offset() && record.key().equals(key) && record.value() != null;
                return it ? Optional.of(deserializer.deserialize(topic, record.value())) : Optional.empty();
            }
        }
        throw new MachineFaultException("A record of " + topic + " at " + partition + "@" + entry.offset()
                + " could not be read in 30 s; does Kafka answer?");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            consumer.close();
        } finally {
            lock.unlock();
        }
    }
}
