package io.jobwire.launcher.system;

import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Waits for runs that end after it was opened. Used by one thread. */
public final class RunsTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private final StageContext context;
    private final KafkaConsumer<String, byte[]> consumer;

    /** Opens it at the end of what there is now. */
    public RunsTail(StageContext context) {
        this.context = context;
        this.consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer
                .partitionsFor(context.topics().of(Topics.SOURCES_RUNS))
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits for the first run of each source that started at a time or later.
     *
     * @param since least start by source id
     * @param heard hears each of them as it comes
     * @return those that did not come in time
     */
    public Map<String, Instant> await(Map<String, Instant> since, Duration patience, Consumer<SourceRun> heard) {
        Map<String, Instant> open = new HashMap<>(since);
        long end = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() - end < 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                SourceRun run = context.serdes()
                        .of(Topics.SOURCES_RUNS)
                        .deserializer()
                        .deserialize(record.topic(), record.value());
                Instant least = open.get(record.key());
                if (run != null && least != null && !run.getStartedAt().isBefore(least)) {
                    open.remove(record.key());
                    heard.accept(run);
                }
            }
        }
        return open;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
