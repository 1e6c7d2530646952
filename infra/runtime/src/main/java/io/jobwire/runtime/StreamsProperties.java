package io.jobwire.runtime;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/** How every Streams stage is configured: tuned defaults, then what the installation says about Kafka, then what must hold. */
final class StreamsProperties {
    /** Long enough for a garbage collection or a busy machine, short enough that a dead member is replaced soon. */
    private static final int SESSION_MILLIS = 10_000;

    private StreamsProperties() {}

    static Properties of(String name, int version, StageContext context) {
        Settings settings = context.settings();
        String application = context.topics().application(name, version);
        Properties properties = new Properties();
        tuned(properties, name, settings);
        properties.putAll(context.kafka());
        required(properties, application, context);
        faults(properties, name, context);
        return properties;
    }

    private static void tuned(Properties properties, String name, Settings settings) {
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.get(RuntimeSettings.COMMIT_INTERVAL).toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(RuntimeSettings.threads(name)));
        properties.put(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                settings.get(RuntimeSettings.CACHE_MEMORY).bytes());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.get(RuntimeSettings.STANDBYS));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.get(RuntimeSettings.TOPICS_REPLICATION));
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        properties.put(StreamsConfig.LOG_SUMMARY_INTERVAL_MS_CONFIG, -1L);
        properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);

        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), SESSION_MILLIS / 4);
        KafkaClients.tunedProducer(settings)
                .forEach((key, value) -> properties.put(StreamsConfig.producerPrefix(key), value));

        // A changelog holds what a stage keeps about a record, which may be more than the record.
        int internalLimit = KafkaClients.internalLimit(settings);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), internalLimit);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Integer.toString(internalLimit));
    }

    private static void required(Properties properties, String application, StageContext context) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                context.dataDir().resolve("streams").toAbsolutePath().toString());
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        if (!context.instance().isEmpty()) {
            properties.put(
                    StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    application + "-" + context.instance());
        }
    }

    @SuppressWarnings("deprecation") // the switch goes when what it turns on is the default (KIP-1270)
    private static void faults(Properties properties, String name, StageContext context) {
        properties.put(DeadLetterWriter.CONFIG, DeadLetterWriter.of(name, context));
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeserializationFaults.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFaults.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFaults.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    }
}
