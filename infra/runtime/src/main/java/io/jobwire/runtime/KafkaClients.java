package io.jobwire.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How plain Kafka clients are configured: the same promises as those of the Streams stages. */
public final class KafkaClients {
    /** What the broker counts beside key and value of a record: headers, batch and framing. */
    static final int OVERHEAD_BYTES = 64 << 10;

    /** A producer keeps its batches for the next ones, up to its memory: that is part of the heap of each stage. */
    private static final int BATCH_BYTES = 64 << 10;

    /** Beside one of the largest records. */
    private static final long BUFFER_BYTES = 4 << 20;

    private static final int SESSION_MILLIS = 10_000;

    private KafkaClients() {}

    /**
     * Properties of a producer that neither loses nor repeats: idempotent, acknowledged by all replicas.
     *
     * @param transactionalId stable name under which it writes transactions, so that a restarted process fences the dead
     *     one; empty: it writes none
     */
    public static Map<String, Object> producer(StageContext context, Optional<String> transactionalId) {
        Map<String, Object> properties = new HashMap<>(tunedProducer(context.settings()));
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, recordLimit(context.settings()));
        properties.putAll(context.kafka());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        transactionalId.ifPresent(id -> properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id));
        return properties;
    }

    /**
     * Properties of a consumer that sees only what is committed, from the earliest record on, and commits nothing by
     * itself.
     *
     * @param group the group that it belongs to; empty: none, it assigns partitions to itself
     */
    public static Map<String, Object> consumer(StageContext context, Optional<String> group) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.putAll(context.kafka());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        group.ifPresent(id -> {
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, id);
            if (!context.instance().isEmpty()) {
                properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id + "-" + context.instance());
            }
        });
        return properties;
    }

    static Map<String, Object> tunedProducer(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES + internalLimit(settings));
        properties.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        // More than one in flight loses batches on topics that were just created (KAFKA-15591) and gains nothing here.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return properties;
    }

    /** Bytes of the largest batch in a topic of the catalogue. */
    static int recordLimit(Settings settings) {
        return new DataSize(settings.get(RuntimeSettings.RECORD_MAX_SIZE).bytes() + OVERHEAD_BYTES).toInt();
    }

    /** Bytes of the largest batch in an internal topic. */
    static int internalLimit(Settings settings) {
        return new DataSize(2 * settings.get(RuntimeSettings.RECORD_MAX_SIZE).bytes() + OVERHEAD_BYTES).toInt();
    }
}
