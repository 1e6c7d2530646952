package io.jobwire.launcher.embedded;

import io.jobwire.launcher.embedded.registry.EventJson;
import io.jobwire.launcher.embedded.registry.Journal;
import io.jobwire.launcher.embedded.registry.RegistryEvent;
import io.jobwire.launcher.embedded.registry.RegistryStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in a compacted topic of one partition. Who writes waits for the acknowledgement of all replicas and until
 * the store has read the record back. One process at a time may write, because ids are given out from its own store;
 * real registries elect a leader for that.
 */
final class SchemasTopic implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final RegistryStore store;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Reads all that is there; the topic must exist. */
    SchemasTopic(String topic, Map<String, Object> kafka, RegistryStore store) {
        this.partition = new TopicPartition(topic, 0);
        this.store = store;
        this.consumer = new KafkaConsumer<>(
                with(
                        kafka,
                        Map.of(
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        readTo(consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L));
        this.producer = new KafkaProducer<>(
                with(
                        kafka,
                        Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                10_000,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                Math.toIntExact(PATIENCE.toMillis()))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public synchronized void write(RegistryEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                partition.topic(), partition.partition(), EventJson.key(event), EventJson.value(event));
        try {
            long offset = producer.send(record)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            readTo(offset + 1);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new JournalException("Kafka did not take a record of " + partition.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalException("Interrupted while writing to " + partition.topic(), e);
        }
    }

    private synchronized void readTo(long end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                apply(record);
            }
            if (System.nanoTime() - deadline > 0 && consumer.position(partition, PATIENCE) < end) {
                throw new JournalException("Kafka did not hand out " + partition.topic() + " up to offset " + end
                        + " within " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventJson.event(record.key(), record.value()).ifPresent(store::apply);
        } catch (IllegalArgumentException e) {
            // Confluent's registry skips them too: refusing to start would take every stage down with one record.
            LOG.warn("{} at offset {} is skipped: {}", partition, record.offset(), e.getMessage());
        }
    }

    private static Map<String, Object> with(Map<String, Object> kafka, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(kafka);
        all.putAll(more);
        return all;
    }

    @Override
    public void close() {
        producer.close(POLL);
        synchronized (this) {
            consumer.close();
        }
    }
}
