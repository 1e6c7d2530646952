package io.jobwire.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a Streams stage see only some keys of one of its topics; of the others it passes by the positions. The stage itself
 * knows nothing of it. Kafka makes it by name, so it is public.
 */
public final class KeyFilter implements ConsumerInterceptor<byte[], byte[]> {
    private static final String TOPIC = "jobwire.filter.topic";
    private static final String KEYS = "jobwire.filter.keys";

    private String topic = "";
    private Set<String> keys = Set.of();

    /**
     * Properties of Kafka's clients that put it in.
     *
     * @param topic full name of the topic that is filtered
     * @param keys keys that pass
     */
    public static Map<String, Object> properties(String topic, Set<String> keys) {
        return Map.of(
                "main.consumer.interceptor.classes",
                KeyFilter.class.getName(),
                "main.consumer." + TOPIC,
                topic,
                "main.consumer." + KEYS,
                keys);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        topic = String.valueOf(configs.get(TOPIC));
        if (configs.get(KEYS) instanceof Set<?> given) {
            keys = Set.copyOf(given.stream().map(String::valueOf).toList());
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            kept.put(partition, partition.topic().equals(topic) ? passing(all) : all);
        }
        return new ConsumerRecords<>(kept, records.nextOffsets());
    }

    private List<ConsumerRecord<byte[], byte[]>> passing(List<ConsumerRecord<byte[], byte[]>> all) {
        List<ConsumerRecord<byte[], byte[]>> passing = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : all) {
            if (record.key() != null && keys.contains(new String(record.key(), StandardCharsets.UTF_8))) {
                passing.add(record);
            }
        }
        return passing;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
