package io.jobwire.search;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.DeadLetters;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StageHealth.State;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what comes from the topic into the index. Only {@link #detail} and {@link #health} are for other threads. */
final class IndexWork implements ConsumerWork {
    /** A topic that cannot be read is gone for good by then: its tombstones are kept for 7 days. */
    static final Duration LONGEST_ABSENCE = Duration.ofDays(6);

    private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);
    /**
     * While the index is filled, what was written is seen, and made durable after less than the number of records, only this
     * often: each time makes a piece of the index that is merged with others later.
     */
    private static final Duration WHILE_FILLING = Duration.ofSeconds(10);
    /** A quiet index says this often that it is up to date. */
    private static final Duration QUIET_COMMIT = Duration.ofHours(1);

    private final SearchEngine engine;
    private final Supplier<String> identity;
    private final SearchConfig config;
    private final String topic;
    private final Deserializer<CanonicalListing> decoder;
    private final DeadLetterQueue deadLetters;
    private final Clock clock;
    private final Counter changes;
    private final Map<Integer, Long> next = new HashMap<>();

    private volatile StageHealth health = StageHealth.of(State.STARTING, "reading the topic");
    private String stream = "";
    private Map<TopicPartition, Long> target = Map.of();
    private long toRead;
    private long read;
    private int written;
    private boolean visible = true;
    /** Whether everything that {@link #next} names was written: false after a fault. */
    private boolean whole;

    private Instant refreshed = Instant.EPOCH;
    private Instant committed = Instant.EPOCH;

    /** @param identity name and id of the topic; a topic that was deleted and made again has another */
    IndexWork(
            SearchEngine engine,
            Supplier<String> identity,
            SearchConfig config,
            StageContext context,
            DeadLetterQueue deadLetters) {
        this.engine = engine;
        this.identity = identity;
        this.config = config;
        this.topic = context.topics().of(Topics.LISTINGS_CANONICAL);
        this.decoder = context.serdes().of(Topics.LISTINGS_CANONICAL).deserializer();
        this.deadLetters = deadLetters;
        this.clock = context.clock();
        this.changes = Counter.builder("jobwire.search.changes")
                .description("Records of listings.canonical that were written to the search index")
                .register(context.meters());
    }

    @Override
    public String detail() {
        return health.detail();
    }

    /** Running once it has read what was in the topic at the start. */
    StageHealth health() {
        return health;
    }

    @Override
    public void close() {
        if (whole) {
            commit();
        }
        deadLetters.close();
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        stream = identity.get();
        Optional<Checkpoint> checkpoint = engine.checkpoint();
        if (checkpoint.isPresent() && !continues(checkpoint.get())) {
            engine.clear();
            checkpoint = Optional.empty();
        }
        checkpoint.ifPresent(known -> next.putAll(known.next()));
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
        committed = clock.instant();
        whole = true;
        progress(consumer);
    }

    private boolean continues(Checkpoint checkpoint) {
        if (!checkpoint.stream().equals(stream)) {
            LOG.info("The search index belongs to another topic: it is filled anew");
            return false;
        }
        if (checkpoint.at().plus(LONGEST_ABSENCE).isBefore(clock.instant())) {
            LOG.info("The search index has not been up to date since {}: it is filled anew", checkpoint.at());
            return false;
        }
        return true;
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        whole = false;
        if (!records.isEmpty()) {
            List<IndexChange> batch = new ArrayList<>(records.count());
            for (ConsumerRecord<String, byte[]> record : records) {
                batch.add(change(record));
                next.put(record.partition(), record.offset() + 1);
            }
            engine.write(batch).forEach(rejected -> giveUp(rejected, records));
            changes.increment(batch.size());
            written += batch.size();
            read += batch.size();
            visible = false;
        }
        Instant now = clock.instant();
        if (!visible && (records.isEmpty() || !now.isBefore(refreshed.plus(soon(config.refresh()))))) {
            engine.refresh();
            visible = true;
            refreshed = now;
        }
        if (isCommitDue(now)) {
            commit();
        }
        whole = true;
        progress(consumer);
    }

    private Duration soon(Duration usual) {
        boolean filling = health.state() != State.RUNNING;
        return filling && usual.compareTo(WHILE_FILLING) < 0 ? WHILE_FILLING : usual;
    }

    private boolean isCommitDue(Instant now) {
        Duration due = written > 0 ? soon(config.commit()) : QUIET_COMMIT;
        return written >= config.commitRecords() || !now.isBefore(committed.plus(due));
    }

    private IndexChange change(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new IndexChange.Delete(key(record), record.partition(), record.offset());
        }
        try {
            return new IndexChange.Put(decoder.deserialize(topic, record.value()), record.partition(), record.offset());
        } catch (MalformedRecordException e) {
            deadLetters.send(
                    key(record),
                    DeadLetters.of(
                            SearchStage.NAME,
                            e.code(),
                            String.valueOf(e.getMessage()),
                            DeadLetters.Origin.of(record),
                            record.key(),
                            record.value()));
            // The version before it no longer holds: better nothing than something stale.
            return new IndexChange.Delete(key(record), record.partition(), record.offset());
        }
    }

    private void giveUp(SearchEngine.Rejected rejected, ConsumerRecords<String, byte[]> records) {
        IndexChange change = rejected.change();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.partition() == change.partition() && record.offset() == change.offset()) {
                deadLetters.send(
                        key(record),
                        DeadLetters.of(
                                SearchStage.NAME,
                                rejected.code(),
                                rejected.detail(),
                                DeadLetters.Origin.of(record),
                                record.key(),
                                record.value() == null ? new byte[0] : record.value()));
            }
        }
    }

    private static String key(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "" : record.key();
    }

    private void commit() {
        deadLetters.flush();
        Map<Integer, Long> positions = new HashMap<>(next);
        engine.commit(new Checkpoint(stream, positions, clock.instant()));
        written = 0;
        committed = clock.instant();
    }

    private void progress(Consumer<String, byte[]> consumer) {
        boolean running = health.state() == State.RUNNING || hasReached(target, consumer);
        if (running && health.state() != State.RUNNING) {
            if (!visible) {
                engine.refresh();
                visible = true;
            }
            engine.caughtUp();
        }
        String detail = running ? engine.count() + " listings" : "filling the index";
        health = new StageHealth(running ? State.RUNNING : State.STARTING, detail, Math.min(read, toRead), toRead);
    }

    private boolean hasReached(Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
