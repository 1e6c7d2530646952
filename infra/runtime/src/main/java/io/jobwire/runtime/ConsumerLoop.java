package io.jobwire.runtime;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Polls a consumer and hands what comes to the work. */
final class ConsumerLoop implements LoopStage.Loop {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Map<String, Object> properties;
    private final ConsumerWork work;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(Map<String, Object> properties, ConsumerWork work) {
        this.properties = properties;
        this.work = work;
    }

    @Override
    public void open() {
        KafkaConsumer<String, byte[]> created =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        consumer = created;
        work.open(created);
    }

    @Override
    public void turn() {
        KafkaConsumer<String, byte[]> open = consumer;
        if (open == null) {
            throw new IllegalStateException("Not open");
        }
        ConsumerRecords<String, byte[]> records = open.poll(POLL);
        work.work(records, open);
    }

    /** A poll is short, and a wakeup in the middle of the work would interrupt a commit: nothing to do. */
    @Override
    public void wakeup() {}

    @Override
    public String detail() {
        return work.detail();
    }

    @Override
    public void close() {
        KafkaConsumer<String, byte[]> open = consumer;
        try {
            work.close();
        } finally {
            if (open != null) {
                open.close(CloseOptions.timeout(CLOSE));
            }
        }
    }
}
