package io.jobwire.bench.run;

import io.jobwire.bench.input.InputFile;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes prepared records by a plain idempotent producer. Used by one thread. */
public final class Publisher implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    /** Of an installation. */
    public Publisher(StageContext context) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(context, Optional.empty()));
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "bench-publisher");
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** As fast as Kafka takes them; returns when all are safe, with the number of bytes of keys and values. */
    public long publish(InputFile.Reader from, int count, String topic, UnaryOperator<byte[]> value)
            throws IOException {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            InputFile.Entry entry = from.next();
            bytes += entry.key().length + entry.value().length;
            send(entry, topic, value);
        }
        finish();
        return bytes;
    }

    /** At a steady rate per second; a record that is due is sent at once, however late. */
    public void publish(InputFile.Reader from, int count, double rate, String topic, UnaryOperator<byte[]> value)
            throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            InputFile.Entry entry = from.next();
            long due = start + (long) (i * NANOS / rate);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            send(entry, topic, value);
        }
        finish();
    }

    private void send(InputFile.Entry entry, String topic, UnaryOperator<byte[]> value) {
        var _ = producer.send(new ProducerRecord<>(topic, entry.key(), value.apply(entry.value())), (_, e) -> {
            if (e != null) {
                failed.compareAndSet(null, e);
            }
        });
    }

    private void finish() {
        producer.flush();
        Exception why = failed.get();
        if (why != null) {
            throw new MachineFaultException("Kafka did not take all records", why);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
