package io.jobwire.runtime;

import io.jobwire.records.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Makes dead letters: records of data faults, with all that is needed to try again. */
public final class DeadLetters {
    /** Longest detail that is kept; longer ones may carry personal text. */
    static final int MAX_DETAIL = 256;

    private DeadLetters() {}

    /**
     * A dead letter for a record of a topic.
     *
     * @param stage name of the stage that gives up
     * @param code what is wrong, in capitals joined by underscores
     * @param detail one sentence: what and what to do; cut at 256 characters
     * @param from where the record came from
     * @param key its key, null when it has none
     * @param payload its value, byte for byte
     */
    public static DeadLetter of(
            String stage, String code, String detail, Origin from, @Nullable String key, byte[] payload) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("A code is capitals joined by underscores, not " + code);
        }
        return DeadLetter.newBuilder()
                .setStage(stage)
                .setCode(code)
                .setDetail(detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL))
                .setTopic(from.topic())
                .setPartition(from.partition())
                .setOffset(from.offset())
                .setKey(key)
                .setPayload(ByteBuffer.wrap(payload))
                .setFirstSeen(from.time())
                .setAttempts(from.redrive()
                                .filter(by -> by.stage().equals(stage))
                                .map(Redrive::attempts)
                                .orElse(0)
                        + 1)
                .build();
    }

    /**
     * Where a record came from.
     *
     * @param topic full name of the topic; empty when it never was in one
     * @param partition its partition, -1 for none
     * @param offset its offset, -1 for none
     * @param time time of the record
     * @param redrive what was tried before, empty for a record that nobody sent again
     */
    public record Origin(String topic, int partition, long offset, Instant time, Optional<Redrive> redrive) {
        /** A record that a plain consumer read. */
        public static Origin of(ConsumerRecord<?, ?> record) {
            return new Origin(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    time(record.timestamp()),
                    Redrive.of(record.headers()));
        }

        /**
         * The record that a processor is working on.
         *
         * @param metadata {@code ProcessorContext.recordMetadata()}, empty in a punctuation
         * @param record the record, for its time and its headers
         */
        public static Origin of(Optional<RecordMetadata> metadata, Record<?, ?> record) {
            Instant time = time(record.timestamp());
            return metadata.map(at ->
                            new Origin(at.topic(), at.partition(), at.offset(), time, Redrive.of(record.headers())))
                    .orElseGet(() -> outside(time));
        }

        static Origin of(ErrorHandlerContext context) {
            return context.topic() == null
                    ? outside(time(context.timestamp()))
                    : new Origin(
                            context.topic(),
                            context.partition(),
                            context.offset(),
                            time(context.timestamp()),
                            Redrive.of(context.headers()));
        }

        private static Instant time(long timestamp) {
            return Instant.ofEpochMilli(Math.max(0, timestamp));
        }

        /** Something that never was in a topic, such as a line of a fetched document. */
        public static Origin outside(Instant time) {
            return new Origin("", -1, -1, time, Optional.empty());
        }
    }
}
