package io.jobwire.ingest.engine;

import io.jobwire.records.Source;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
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
                table.put(partition, record.key(), deserializer.deserialize(record.topic(), record.value()));
            } catch (MalformedRecordException e) {
                log.warn("The source {} cannot be read and is not collected: {}", record.key(), e.getMessage());
                table.remove(partition, record.key());
            }
        }
    }
}
