package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of {@code sources} into the table. Stateless. */
final class SourceReader {
    private static final Logger log = LoggerFactory.getLogger(SourceReader.class);

    private SourceReader() {}

    static void apply(ConsumerRecords<String, byte[]> records, StageContext context, SourceTable table) {
        Deserializer<Source> deserializer = context.serdes().of(Topics.SOURCES).deserializer();
        for (ConsumerRecord<String, byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.value() == null) {
                table.remove(partition, record.key());
                continue;
            }
            try {
                Source source = deserializer.deserialize(record.topic(), record.value());
                table.put(partition, record.key(), notLaterThan(context.clock().instant(), source));
            } catch (MalformedRecordException e) {
                log.warn("The source {} cannot be read and is not collected: {}", record.key(), e.getMessage());
                table.remove(partition, record.key());
            }
        }
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
