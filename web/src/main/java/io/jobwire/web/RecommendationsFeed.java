package io.jobwire.web;

import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StageHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Writes what comes from {@code recommendations} into the store. Only {@link #health} is for other threads. */
final class RecommendationsFeed implements ConsumerWork {
    /** Tombstones are kept for 7 days: a store that was away longer is filled anew. */
    private static final Duration LONGEST_ABSENCE = Duration.ofDays(6);

    private static final Duration QUIET_CHECKPOINT = Duration.ofHours(1);
    private static final byte[] DELETED = {};

    private final RecommendationsStore store;
    private final Supplier<String> identity;
    private final String topic;
    private final Clock clock;
    private final Map<Integer, Long> next = new HashMap<>();

    private volatile StageHealth health = StageHealth.of(State.STARTING, "opening the recommendations");
    private String stream = "";
    private Map<TopicPartition, Long> target = Map.of();
    private Instant written = Instant.EPOCH;
    private long toRead;
    private long read;

    /** @param identity name and id of the topic; a topic that was deleted and made again has another */
    RecommendationsFeed(RecommendationsStore store, Supplier<String> identity, StageContext context) {
        this.store = store;
        this.identity = identity;
        this.topic = context.topics().of(Topics.RECOMMENDATIONS);
        this.clock = context.clock();
    }

    /** Running once it has read what was in the topic at the start. */
    StageHealth health() {
        return health;
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        stream = identity.get();
        Optional<Checkpoint> checkpoint = store.checkpoint();
        Instant oldest = clock.instant().minus(LONGEST_ABSENCE);
        if (checkpoint
                .filter(known -> known.stream().equals(stream) && !known.at().isBefore(oldest))
                .isPresent()) {
            next.putAll(checkpoint.get().next());
        } else {
            store.clear();
        }
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        target = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long from = Math.max(next.getOrDefault(partition.partition(), 0L), beginnings.getOrDefault(partition, 0L));
            consumer.seek(partition, from);
            toRead += Math.max(0, target.getOrDefault(partition, from) - from);
        }
        progress(consumer);
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        Map<String, byte[]> changes = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.key() != null) {
                changes.put(record.key(), record.value() == null ? DELETED : record.value());
            }
            next.put(record.partition(), record.offset() + 1);
        }
        read += records.count();
        Instant now = clock.instant();
        if (!records.isEmpty() || now.isAfter(written.plus(QUIET_CHECKPOINT))) {
            store.write(changes, new Checkpoint(stream, next, now));
            written = now;
        }
        progress(consumer);
    }

    @Override
    public void close() {}

    private void progress(Consumer<String, byte[]> consumer) {
        boolean running = health.state() == State.RUNNING
                || target.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        health = new StageHealth(
                running ? State.RUNNING : State.STARTING,
                running ? "" : "reading recommendations",
                Math.min(read, toRead),
                toRead);
    }
}
