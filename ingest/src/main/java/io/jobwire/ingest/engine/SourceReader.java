package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the records of {@code sources} into the table. Stateless. */
final class SourceReader {
    static final String UNREADABLE = "SOURCE_UNREADABLE";
    static final String OTHER_KEY = "SOURCE_OTHER_KEY";
    static final String NO_KEY = "SOURCE_WITHOUT_KEY";

    private SourceReader() {}

    static void apply(ConsumerRecords<String, byte[]> records, StageContext context, SourceTable table) {
        Deserializer<Source> deserializer = context.serdes().of(Topics.SOURCES).deserializer();
        for (ConsumerRecord<String, byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.key() == null) {
                table.put(partition, bury(record, NO_KEY, "A source without a key cannot be changed or removed"));
            } else if (record.value() == null) {
                table.remove(partition, record.key());
            } else {
                table.put(partition, task(record, deserializer, context.clock().instant()));
            }
        }
    }

    private static Task task(ConsumerRecord<String, byte[]> record, Deserializer<Source> deserializer, Instant now) {
        try {
            Source source = deserializer.deserialize(record.topic(), record.value());
            return source.getSource().equals(record.key())
                    ? new Task.Collect(notLaterThan(now, source))
                    : bury(
                            record,
                            OTHER_KEY,
                            "The source names itself " + source.getSource() + "; its key has to be that");
        } catch (MalformedRecordException e) {
            return bury(record, UNREADABLE, "The source cannot be read: " + e.getMessage());
        }
    }

    private static Task bury(ConsumerRecord<String, byte[]> record, String code, String detail) {
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        String key = record.key() == null ? "" : record.key();
        return new Task.Bury(
                key, DeadLetters.of(Engine.STAGE, code, detail, DeadLetters.Origin.of(record), key, payload));
    }

    /** Another machine's clock may be ahead: a wish from the future would be due until then. */
    private static Source notLaterThan(Instant now, Source source) {
        return Source.newBuilder(source)
                .setAdded(earlier(now, source.getAdded()))
                .setRunRequestedAt(
                        source.getRunRequestedAt().map(at -> earlier(now, at)).orElse(null))
                .build();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
