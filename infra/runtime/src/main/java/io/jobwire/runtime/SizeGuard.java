package io.jobwire.runtime;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes producers that refuse a record that is too large before they touch it. Kafka's own check comes after the
 * transaction took notice and poisons it (KafkaProducer.doSend), so that the stage could not go on.
 */
final class SizeGuard extends DefaultKafkaClientSupplier {
    private final long recordLimit;
    private final long internalLimit;

    SizeGuard(Settings settings) {
        this.recordLimit = settings.get(RuntimeSettings.RECORD_MAX_SIZE).bytes();
        this.internalLimit = 2 * recordLimit;
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new GuardedProducer(config);
    }

    private final class GuardedProducer extends KafkaProducer<byte[], byte[]> {
        GuardedProducer(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
            long size = size(record);
            long limit = internal(record.topic()) ? internalLimit : recordLimit;
            if (size <= limit) {
                return super.send(record, callback);
            }
            RecordTooLargeException fault = new RecordTooLargeException("A record for " + record.topic() + " has "
                    + size + " bytes, more than " + limit + ": shorten it or raise records.max-size");
            if (callback != null) {
                callback.onCompletion(null, fault);
            }
            return CompletableFuture.failedFuture(fault);
        }
    }

    private static boolean internal(String topic) {
        return topic.endsWith("-changelog") || topic.endsWith("-repartition");
    }

    private static long size(ProducerRecord<byte[], byte[]> record) {
        long size = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
