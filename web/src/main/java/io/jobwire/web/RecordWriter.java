package io.jobwire.web;

import io.jobwire.records.topics.Topic;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes what somebody asked for over HTTP: it is safe when the call returns. Safe for use by many threads. */
final class RecordWriter implements AutoCloseable {
    private final StageContext context;
    private final KafkaProducer<String, byte[]> producer;

    RecordWriter(StageContext context) {
        this.context = context;
        this.producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Writes a record.
     *
     * @param value null deletes
     * @return where it stands
     * @throws MachineFaultException when Kafka does not take it
     */
    <V extends SpecificRecord> RecordMetadata write(Topic<V> topic, String key, @Nullable V value, Instant at) {
        String name = context.topics().of(topic);
        byte[] bytes =
                value == null ? null : context.serdes().of(topic).serializer().serialize(name, value);
        try {
            return producer.send(new ProducerRecord<>(name, null, at.toEpochMilli(), key, bytes))
                    .get();
        } catch (ExecutionException e) {
            throw new MachineFaultException("Kafka does not take a record for " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFaultException("Interrupted while writing to " + name, e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
