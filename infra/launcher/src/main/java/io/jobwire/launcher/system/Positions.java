package io.jobwire.launcher.system;

import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Where the ends of topics are. Counts of offsets, so markers of transactions are in them. Safe for use by many threads.
 */
public final class Positions implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Admin admin;
    private final TopicNames names;

    /** @param admin closed with this */
    public Positions(Admin admin, TopicNames names) {
        this.admin = admin;
        this.names = names;
    }

    /** Offsets written to a topic since its beginning; 0 when it is not there or Kafka does not say in time. */
    public long end(Topic<?> topic) throws InterruptedException {
        return ends(List.of(topic)).getOrDefault(topic.name(), 0L);
    }

    /**
     * Offsets written to topics since their beginning, by the topic's name in the catalogue, in the order asked for;
     * without those that are not there, and empty when Kafka does not answer within 5 s.
     */
    public Map<String, Long> ends(List<Topic<?>> topics) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            Map<String, KafkaFuture<TopicDescription>> descriptions = admin.describeTopics(
                            topics.stream().map(names::of).toList())
                    .topicNameValues();
            for (KafkaFuture<TopicDescription> one : descriptions.values()) {
                partitions(one).forEach(at -> asked.put(at, OffsetSpec.latest()));
            }
            Map<String, Long> byFullName = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((at, end) -> byFullName.merge(at.topic(), end.offset(), Long::sum));
            Map<String, Long> ends = new LinkedHashMap<>();
            for (Topic<?> topic : topics) {
                Long end = byFullName.get(names.of(topic));
                if (end != null) {
                    ends.put(topic.name(), end);
                }
            }
            return ends;
        } catch (ExecutionException | TimeoutException _) {
            return Map.of();
        }
    }

    private static List<TopicPartition> partitions(KafkaFuture<TopicDescription> asked)
            throws InterruptedException, TimeoutException {
        List<TopicPartition> partitions = new ArrayList<>();
        try {
            TopicDescription topic = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            for (TopicPartitionInfo partition : topic.partitions()) {
                partitions.add(new TopicPartition(topic.name(), partition.partition()));
            }
        } catch (ExecutionException _) {
            // It is not there.
        }
        return partitions;
    }

    @Override
    public void close() {
        admin.close();
    }
}
