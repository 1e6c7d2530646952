package io.jobwire.web;

import io.javalin.http.HttpResponseException;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.serde.MalformedRecordException;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.search.saved.NewSearch;
import io.jobwire.search.saved.StandingQueries;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The saved searches as the topic has them, followed by its reader, and changes to them. A change is seen by whoever asks
 * after it, before the reader has come to it: whichever of two records of a search stands later in the topic counts.
 */
final class SavedSearchTopic implements SearchDesk, ConsumerWork {
    private final String topic;
    private final Deserializer<SavedSearch> decoder;
    private final RecordWriter writer;
    private final StandingQueries queries;
    private final Clock clock;

    private final Map<String, Known> all = new HashMap<>();
    private final Map<String, Set<String>> byUser = new HashMap<>();
    private Map<TopicPartition, Long> target = Map.of();
    private volatile StageHealth health = StageHealth.of(State.STARTING, "opening the saved searches");

    /**
     * @param offset of the record; all of a search are in one partition
     * @param search null when it was deleted, or cannot be read
     */
    private record Known(long offset, @Nullable SavedSearch search) {}

    /** @param writer stays the caller's */
    SavedSearchTopic(StageContext context, RecordWriter writer, StandingQueries queries) {
        this.topic = context.topics().of(Topics.SEARCHES);
        this.decoder = context.serdes().of(Topics.SEARCHES).deserializer();
        this.writer = writer;
        this.queries = queries;
        this.clock = context.clock();
    }

    /** Running once it has read what was in the topic at the start. */
    StageHealth health() {
        return health;
    }

    @Override
    public void open(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        target = consumer.endOffsets(partitions);
        progress(consumer);
    }

    @Override
    public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.key() != null) {
                put(record.key(), new Known(record.offset(), decoded(record.value())));
            }
        }
        progress(consumer);
    }

    /** What cannot be read finds nothing: the stage that matches says so. */
    private @Nullable SavedSearch decoded(byte @Nullable [] value) {
        try {
            return value == null ? null : decoder.deserialize(topic, value);
        } catch (MalformedRecordException _) {
            return null;
        }
    }

    private void progress(Consumer<String, byte[]> consumer) {
        if (health.state() != State.RUNNING) {
            boolean running =
                    target.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            health = StageHealth.of(running ? State.RUNNING : State.STARTING, running ? "" : "reading saved searches");
        }
    }

    private synchronized void put(String id, Known now) {
        Known before = all.get(id);
        if (before != null && before.offset() > now.offset()) {
            return;
        }
        SavedSearch old = before == null ? null : before.search();
        if (old != null) {
            Set<String> others = byUser.getOrDefault(old.getUser(), Set.of());
            others.remove(id);
            if (others.isEmpty()) {
                byUser.remove(old.getUser());
            }
        }
        SavedSearch search = now.search();
        if (search != null) {
            byUser.computeIfAbsent(search.getUser(), _ -> new TreeSet<>()).add(id);
        }
        // Also a deletion stays: what was written before it may be noted after it.
        all.put(id, now);
    }

    private void requireRead() {
        if (health.state() != State.RUNNING) {
            throw new HttpResponseException(503, "The saved searches are still being read: ask again in a moment");
        }
    }

    @Override
    public synchronized List<SavedSearch> of(String user) {
        requireRead();
        return byUser.getOrDefault(user, Set.of()).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SavedSearch::getName))
                .toList();
    }

    @Override
    public synchronized Optional<SavedSearch> get(String id) {
        requireRead();
        return find(id);
    }

    private Optional<SavedSearch> find(String id) {
        return Optional.ofNullable(all.get(id)).flatMap(known -> Optional.ofNullable(known.search()));
    }

    @Override
    public SavedSearch save(NewSearch wanted) {
        requireRead();
        long others = of(wanted.user()).stream()
                .filter(search -> !search.getSearch().equals(wanted.id()))
                .count();
        SavedSearch search = wanted.record(queries, Math.toIntExact(others), Instant.ofEpochMilli(clock.millis()));
        write(search.getSearch(), search);
        return search;
    }

    @Override
    public Optional<SavedSearch> activate(String id, boolean active) {
        Optional<SavedSearch> found = get(id);
        if (found.isEmpty() || found.get().getActive() == active) {
            return found;
        }
        SavedSearch changed =
                SavedSearch.newBuilder(found.get()).setActive(active).build();
        write(id, changed);
        return Optional.of(changed);
    }

    @Override
    public boolean remove(String id) {
        boolean known = get(id).isPresent();
        if (known) {
            write(id, null);
        }
        return known;
    }

    private void write(String id, @Nullable SavedSearch search) {
        put(
                id,
                new Known(
                        writer.write(Topics.SEARCHES, id, search, clock.instant())
                                .offset(),
                        search));
    }

    @Override
    public void close() {}
}
