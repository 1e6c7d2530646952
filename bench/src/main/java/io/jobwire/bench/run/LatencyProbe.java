package io.jobwire.bench.run;

import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the end of a topic, only what is committed, and measures for each record how old what caused it is: Kafka Streams
 * gives a record the time of the one it was made of, and the publisher gives the first one the time of publishing. Tombstones
 * do not count. Opened, started and closed by one thread.
 */
final class LatencyProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Thread thread;
    private long[] millis = new long[1 << 12];
    private int count;
    private volatile boolean stop;

    LatencyProbe(StageContext context, String topic) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(context, Optional.empty()));
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "bench-probe-" + topic);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("bench-probe-" + topic).unstarted(this::run);
        thread.start();
    }

    private void run() {
        while (!stop) {
            poll();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            poll();
        }
        consumer.close();
    }

    private void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.serializedValueSize() >= 0) {
                if (count == millis.length) {
                    millis = Arrays.copyOf(millis, count * 2);
                }
                millis[count++] = System.currentTimeMillis() - record.timestamp();
            }
        }
    }

    /** Reads what is there and gives the quantiles. */
    Quantiles finish() throws InterruptedException {
        stop = true;
        thread.join(Duration.ofMinutes(2));
        if (thread.isAlive()) {
            throw new MachineFaultException("The probe does not reach the end of its topic");
        }
        return Quantiles.of(Arrays.copyOf(millis, count));
    }

    @Override
    public void close() {
        stop = true;
    }
}
