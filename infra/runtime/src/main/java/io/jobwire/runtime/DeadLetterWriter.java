package io.jobwire.runtime;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.topics.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the records that the handlers of a stage send to the dead-letter topic, and counts them. Kafka Streams sends
 * them in the transaction of the task (KIP-1034). Safe for use by many threads.
 */
final class DeadLetterWriter {
    /** Under this key the handlers find it in the configuration of the application. */
    static final String CONFIG = "jobwire.dead-letters";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterWriter.class);
    /** Left for everything in a dead letter that is not the payload. */
    private static final int ENVELOPE_BYTES = 16 << 10;

    private final String stage;
    private final String topic;
    private final Serializer<DeadLetter> serializer;
    private final MeterRegistry meters;
    private final long payloadLimit;

    private DeadLetterWriter(
            String stage, String topic, Serializer<DeadLetter> serializer, MeterRegistry meters, long payloadLimit) {
        this.stage = stage;
        this.topic = topic;
        this.serializer = serializer;
        this.meters = meters;
        this.payloadLimit = payloadLimit;
    }

    static DeadLetterWriter of(String stage, StageContext context) {
        return new DeadLetterWriter(
                stage,
                context.topics().of(Topics.DEADLETTERS),
                context.serdes().of(Topics.DEADLETTERS).serializer(),
                context.meters(),
                context.settings().get(RuntimeSettings.RECORD_MAX_SIZE).bytes() - ENVELOPE_BYTES);
    }

    /** The writer that {@link StreamsProperties} put into the configuration. */
    static DeadLetterWriter from(Map<String, ?> configs) {
        if (configs.get(CONFIG) instanceof DeadLetterWriter writer) {
            return writer;
        }
        throw new IllegalStateException("The configuration of the application has no " + CONFIG);
    }

    String topic() {
        return topic;
    }

    /** @param payload null: it is not at hand any more, only where it came from */
    List<ProducerRecord<byte[], byte[]>> write(
            String code, String detail, DeadLetters.Origin from, byte @Nullable [] key, byte @Nullable [] payload) {
        String text = key == null ? null : new String(key, StandardCharsets.UTF_8);
        String at = from.topic() + "-" + from.partition() + "@" + from.offset();
        boolean kept = payload != null && payload.length <= payloadLimit;
        String full = kept || from.topic().isEmpty() ? detail : detail + "; the payload is at " + at;
        DeadLetter letter =
                DeadLetters.of(stage, code, full, from, text, kept && payload != null ? payload : new byte[0]);
        log.warn("Stage {} gives up a record of {} with {}: {}", stage, at, code, detail);
        count(meters, stage, code);
        return List.of(new ProducerRecord<>(
                topic, null, from.time().toEpochMilli(), key, serializer.serialize(topic, letter)));
    }

    static void count(MeterRegistry meters, String stage, String code) {
        Counter.builder("jobwire.deadletters")
                .description("Records given up, by code")
                .tag("stage", stage)
                .tag("code", code)
                .register(meters)
                .increment();
    }
}
