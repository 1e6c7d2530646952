package io.jobwire.launcher.replay;

import io.jobwire.launcher.system.Drain.Group;
import io.jobwire.launcher.system.StageGroups;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a replay is. Positions count, so markers of transactions are in the numbers of the later steps.
 *
 * @param normalized raw listings and resumes that are read
 * @param raw how many there are
 * @param deduplicated normalized listings that are read
 * @param listings how many there are so far
 * @param judged canonical listings and profiles that are read
 * @param canonical how many there are so far
 */
public record Progress(long normalized, long raw, long deduplicated, long listings, long judged, long canonical) {

    /** Looks. */
    static Progress look(Admin admin, StageGroups groups) throws InterruptedException {
        Step first = Step.look(admin, groups, groups.normalize(), Topics.LISTINGS_RAW, Topics.RESUMES_RAW);
        Step second = Step.look(admin, groups, groups.dedupe(), Topics.LISTINGS_NORMALIZED);
        Step third = Step.look(admin, groups, groups.scoring(), Topics.LISTINGS_CANONICAL, Topics.RESUMES_PROFILES);
        return new Progress(first.read(), first.there(), second.read(), second.there(), third.read(), third.there());
    }

    /** From 0 to 1: each of the three steps is a third; what a step has to read is not known before the one before ends. */
    public double fraction() {
        double first = share(normalized, raw);
        return (first
                        + first * share(deduplicated, listings)
                        + first * share(deduplicated, listings) * share(judged, canonical))
                / 3;
    }

    private static double share(long read, long there) {
        return there == 0 ? 1 : Math.min(1, (double) read / there);
    }

    private record Step(long read, long there) {
        static Step look(Admin admin, StageGroups groups, List<Group> readers, Topic<?>... topics)
                throws InterruptedException {
            try {
                List<String> names =
                        Arrays.stream(topics).map(groups.names()::of).toList();
                Map<TopicPartition, Long> read = new HashMap<>();
                for (Group reader : readers) {
                    for (Map.Entry<TopicPartition, OffsetAndMetadata> at : admin.listConsumerGroupOffsets(reader.name())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .entrySet()) {
                        read.merge(at.getKey(), at.getValue().offset(), Math::max);
                    }
                }
                Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
                admin.describeTopics(names)
                        .allTopicNames()
                        .get()
                        .values()
                        .forEach(topic -> topic.partitions()
                                .forEach(partition -> asked.put(
                                        new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
                long there = 0;
                long done = 0;
                for (var end : admin.listOffsets(asked).all().get().entrySet()) {
                    there += end.getValue().offset();
                    done += read.getOrDefault(end.getKey(), 0L);
                }
                return new Step(done, there);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka does not say how far the replay is", e.getCause());
            }
        }
    }
}
