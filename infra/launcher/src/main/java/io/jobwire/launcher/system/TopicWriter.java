package io.jobwire.launcher.system;

import io.jobwire.launcher.UserException;
import io.jobwire.records.topics.Topic;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.Redrive;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes single records to topics and returns when they are safe. Safe for use by many threads. */
public final class TopicWriter implements AutoCloseable {
    private final StageContext context;
    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(StageContext context) {
        this.context = context;
        this.producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes one record and waits until all replicas have it. */
    public <V extends SpecificRecord> void write(Topic<V> topic, String key, V value) throws InterruptedException {
        String name = context.topics().of(topic);
        send(name, key, context.serdes().of(topic).serializer().serialize(name, value));
    }

    /** Writes records in their order and waits until all replicas have all of them. */
    public <V extends SpecificRecord> void writeAll(Topic<V> topic, List<V> values, Function<V, String> key)
            throws InterruptedException {
        String name = context.topics().of(topic);
        Serializer<V> serializer = context.serdes().of(topic).serializer();
        List<Future<RecordMetadata>> sent = new ArrayList<>(values.size());
        for (V value : values) {
            sent.add(producer.send(new ProducerRecord<>(name, key.apply(value), serializer.serialize(name, value))));
        }
        for (Future<RecordMetadata> one : sent) {
            await(name, one);
        }
    }

    /** Writes a tombstone and waits until all replicas have it. */
    public void remove(Topic<?> topic, String key) throws InterruptedException {
        send(context.topics().of(topic), key, null);
    }

    /** Sends a record again, just as it was, with the word on what was tried, and waits until all replicas have it. */
    void send(String topic, int partition, Instant time, @Nullable String key, byte[] value, Redrive redrive)
            throws InterruptedException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, time.toEpochMilli(), key, value);
        record.headers().add(Redrive.HEADER, redrive.value());
        await(topic, producer.send(record));
    }

    private void send(String name, String key, byte @Nullable [] bytes) throws InterruptedException {
        await(name, producer.send(new ProducerRecord<>(name, key, bytes)));
    }

    private static void await(String name, Future<RecordMetadata> sent) throws InterruptedException {
        try {
            var _ = sent.get();
        } catch (ExecutionException e) {
            throw UserException.failed("Kafka does not take a record for " + name + ": " + UserException.reason(e));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
