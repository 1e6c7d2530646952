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
 * Waits until groups have read everything that is committed in their topics. Asked in the order of a listing's way, it
 * says when what went in has come out: once a group is done, what the next one has to read no longer grows.
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
     * @param inputs for each group the topics that it reads and others write; internal ones are found by themselves
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

    /** Records that the group has still to read; those of aborted transactions count until they are passed. */
    public long lag(Group group) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.name())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            committed.keySet().forEach(at -> asked.put(at, OffsetSpec.latest()));
            admin.describeTopics(group.topics())
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(partition -> asked.put(
                                    new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
            var ends = admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            long lag = 0;
            for (var end : ends.entrySet()) {
                long at = Optional.ofNullable(committed.get(end.getKey()))
                        .map(OffsetAndMetadata::offset)
                        .orElse(0L);
                lag += Math.max(0, end.getValue().offset() - at);
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far group " + group.name() + " is", e.getCause());
        }
    }
}
