package io.jobwire.launcher.replay;

import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.ActiveGeneration;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.Generation;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Says what a replay would do, from what Kafka says.
 *
 * @param system the running system
 * @param admin stays the caller's
 */
record Planner(RunningSystem system, Admin admin, FreeSpace space) {
    /** What stages of a generation read. */
    private static final List<Topic<?>> INPUTS =
            List.of(Topics.LISTINGS_RAW, Topics.LISTINGS_SPLITS, Topics.RESUMES_RAW, Topics.SEARCHES);

    /** Records a second where no replay was measured yet: those of the whole pipeline in the benchmark, on two cores. */
    static final double USUAL_RATE = 200;

    ReplayPlan plan(SortedMap<Integer, Generation> all, ReplayFilter asked, Map<String, String> settings)
            throws InterruptedException {
        GenerationChoice choice = new GenerationChoice(all);
        ActiveGeneration active = choice.active();
        Optional<Generation> begun = choice.underway();
        int number = choice.next();
        ReplayFilter filter = begun.map(ReplayFilter::of).orElse(asked);
        List<ReplayPlan.Input> inputs = inputs(number, begun.isPresent());
        long listings = toRead(inputs, Topics.LISTINGS_RAW);
        long records = listings + toRead(inputs, Topics.RESUMES_RAW);
        DiskUse use = DiskUse.of(system.in(active.number()), admin, space);
        Optional<Long> disk = use.bytes();
        if (!filter.none() && listings > 0) {
            long passing =
                    Selection.of(system.in(active.number()), filter).read().size();
            disk = disk.map(bytes -> bytes * Math.min(passing, listings) / listings);
            records = Math.min(records, passing + toRead(inputs, Topics.RESUMES_RAW));
        }
        Optional<Generation> measured = latest(all);
        return new ReplayPlan(
                active.number(),
                number,
                begun.isPresent(),
                filter,
                begun.map(Generation::getSettings).orElse(settings),
                new GenerationTopics(system.in(number).topics()).derived(),
                inputs,
                records,
                measured.map(last -> 1_000.0 * last.getRecords() / last.getMillis())
                        .orElse(USUAL_RATE),
                measured.isPresent(),
                disk,
                use.free().isPresent() ? Optional.of(use.free().getAsLong()) : Optional.empty());
    }

    private static Optional<Generation> latest(SortedMap<Integer, Generation> all) {
        return all.values().stream()
                .filter(one -> one.getRecords() > 0
                        && one.getMillis() > 0
                        && ReplayFilter.of(one).none())
                .max(Comparator.comparing(one -> one.getBuiltAt().orElse(Instant.EPOCH)));
    }

    private static long toRead(List<ReplayPlan.Input> inputs, Topic<?> topic) {
        return inputs.stream()
                .filter(input -> input.topic().equals(topic.name()))
                .mapToLong(input -> input.to() - input.from())
                .sum();
    }

    /** From the beginnings, or where a replay that was begun stands, to the ends. */
    List<ReplayPlan.Input> inputs(int generation, boolean begun) throws InterruptedException {
        try {
            Map<TopicPartition, Long> done = begun ? positions(generation) : Map.of();
            List<ReplayPlan.Input> inputs = new ArrayList<>();
            Map<String, TopicDescription> there = describe();
            for (Topic<?> topic : INPUTS) {
                TopicDescription description =
                        there.get(system.context().topics().of(topic));
                if (description == null) {
                    continue;
                }
                Map<TopicPartition, OffsetSpec> first = new HashMap<>();
                Map<TopicPartition, OffsetSpec> last = new HashMap<>();
                description.partitions().forEach(partition -> {
                    TopicPartition at = new TopicPartition(description.name(), partition.partition());
                    first.put(at, OffsetSpec.earliest());
                    last.put(at, OffsetSpec.latest());
                });
                var from = admin.listOffsets(first).all().get();
                var to = admin.listOffsets(last).all().get();
                to.keySet().stream()
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .forEach(at -> inputs.add(new ReplayPlan.Input(
                                topic.name(),
                                at.partition(),
                                done.getOrDefault(
                                        at, Objects.requireNonNull(from.get(at)).offset()),
                                Objects.requireNonNull(to.get(at)).offset())));
            }
            return inputs;
        } catch (ExecutionException e) {
            throw new MachineFaultException(
                    "Kafka does not say how much there is to read: " + UserException.reason(e), e);
        }
    }

    private Map<String, TopicDescription> describe() throws InterruptedException, ExecutionException {
        List<String> names = INPUTS.stream().map(system.context().topics()::of).toList();
        List<String> there = List.copyOf(admin.listTopics().names().get());
        return admin.describeTopics(names.stream().filter(there::contains).toList())
                .allTopicNames()
                .get();
    }

    private Map<TopicPartition, Long> positions(int generation) throws InterruptedException, ExecutionException {
        GenerationTopics own = new GenerationTopics(system.in(generation).topics());
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (var group : admin.listGroups().all().get()) {
            if (own.hasGroup(group.groupId())) {
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((at, position) -> positions.merge(at, position.offset(), Math::max));
            }
        }
        return positions;
    }
}
