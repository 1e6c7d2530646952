package io.jobwire.launcher.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until groups have read everything that is written in their topics. Asked in the order of a listing's way, it
 * says when what went in has come out: once a group is done, what the next one has to read no longer grows.
 *
 * <p>What is written counts from the moment it lies in the log, not from the end of its transaction: a group's position
 * may be seen an instant before the records that were committed with it.
 */
public final class Drain {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private final Admin admin;

    public Drain(Admin admin) {
        this.admin = admin;
    }

    /**
     * Waits for the groups, one after the other.
     *
     * @param inputs for each group the topics that it reads, internal ones too
     * @param goOn asked between looks; the wait ends when it says no
     * @return whether all are done
     */
    public boolean await(List<Group> inputs, BooleanSupplier goOn) throws InterruptedException {
        for (Group group : inputs) {
            while (lag(group) > 0) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
        }
        return true;
    }

    /** A consumer group and the topics that it reads. */
    public record Group(String name, List<String> topics) {}

    /**
     * Waits until no transaction is open in the topics, so that whoever reads what is committed reads all.
     *
     * @param goOn asked between looks; the wait ends when it says no
     * @return whether none is
     */
    public boolean settle(List<String> topics, BooleanSupplier goOn) throws InterruptedException {
        while (!settled(topics)) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean settled(List<String> topics) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            ask(topics, asked);
            Map<TopicPartition, Long> written = ends(asked, IsolationLevel.READ_UNCOMMITTED);
            Map<TopicPartition, Long> committed = ends(asked, IsolationLevel.READ_COMMITTED);
            return written.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far its topics are committed", e.getCause());
        }
    }

    /** Records that the group has still to read; those of open and aborted transactions count until they are passed. */
    public long lag(Group group) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.name())
                    .partitionsToOffsetAndMetadata()
                    .get();
            // A group that goes on through generations has positions in topics that it no longer reads.
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            ask(group.topics(), asked);
            Map<TopicPartition, Long> ends = ends(asked, IsolationLevel.READ_UNCOMMITTED);
            long lag = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                long at = Optional.ofNullable(committed.get(end.getKey()))
                        .map(OffsetAndMetadata::offset)
                        .orElse(0L);
                lag += Math.max(0, end.getValue() - at);
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far group " + group.name() + " is", e.getCause());
        }
    }

    private void ask(List<String> topics, Map<TopicPartition, OffsetSpec> asked)
            throws ExecutionException, InterruptedException {
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> asked.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> asked, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(level))
                .all()
                .get()
                .forEach((at, end) -> ends.put(at, end.offset()));
        return ends;
    }
}
