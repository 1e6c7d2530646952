package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A task under exactly-once that can be killed: stores, positions and output of a transaction count when it is committed, or not at all,
 * and a killed task comes back with another processor over what was committed.
 */
final class KillableTask implements AutoCloseable {
    /** One record that came in. */
    record Input(String key, Arrival arrival) {}

    private final ScoringConfig config;
    private final Path folder;
    private final Map<String, KeyValueStore<String, Object>> stores = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> committedStores = new LinkedHashMap<>();
    private final List<Input> sinceCommit = new ArrayList<>();
    private final Map<String, Recommendation> recommendations = new LinkedHashMap<>();
    private final Map<String, SkillGaps> gaps = new LinkedHashMap<>();
    private MatchProcessor processor;
    private MockProcessorContext<String, Outcome> context;
    private long judged;

    KillableTask(ScoringConfig config, Path folder) {
        this.config = config;
        this.folder = folder;
        RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
        add(ScoringNames.LISTINGS_STORE, serdes.of(Topics.LISTINGS_CANONICAL));
        add(ScoringNames.PROFILES_STORE, StoredProfile.serde(serdes.of(Topics.RESUMES_PROFILES)));
        add(ScoringNames.TEXTS_STORE, new ResumeTexts());
        add(ScoringNames.NUMBERS_STORE, Serdes.ByteArray());
        add(ScoringNames.BY_LISTING_STORE, Serdes.Long());
        add(ScoringNames.BY_RESUME_STORE, Serdes.Long());
        add(ScoringNames.LIFTS_STORE, Serdes.String());
        context = newContext();
        processor = newProcessor();
    }

    @SuppressWarnings("unchecked") // what goes in is what comes out
    private <V> void add(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(newContext().getStateStoreContext(), store);
        stores.put(name, (KeyValueStore<String, Object>) store);
    }

    private MockProcessorContext<String, Outcome> newContext() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "jobwire-scoring-v1");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        MockProcessorContext<String, Outcome> made =
                new MockProcessorContext<>(properties, new TaskId(0, 0), folder.toFile());
        stores.values().forEach(store -> made.addStateStore((StateStore) store));
        return made;
    }

    private MatchProcessor newProcessor() {
        MatchProcessor made = new MatchProcessor(
                Pipeline.RUBRIC, config, new PreparedListingCache(Pipeline.RUBRIC), Pipeline.JOBS, _ -> {});
        made.init(context);
        return made;
    }

    void listing(String id, @Nullable CanonicalListing listing) {
        process(new Input(id, new Arrival.OfListing(Optional.ofNullable(listing))));
    }

    void profile(String id, @Nullable Profile profile) {
        process(new Input(id, new Arrival.OfProfile(Optional.ofNullable(profile))));
    }

    private void process(Input input) {
        sinceCommit.add(input);
        processor.process(new Record<>(input.key(), input.arrival(), Samples.NOW.toEpochMilli()));
    }

    /** What came out since the last commit becomes visible, and the stores as they are are what a killed task finds. */
    void commit() {
        context.forwarded().forEach(forward -> {
            String key = forward.record().key();
            switch (forward.record().value()) {
                case Outcome.OfPair(Recommendation recommendation) -> {
                    judged += recommendation == null ? 0 : 1;
                    put(recommendations, key, recommendation);
                }
                case Outcome.OfResume(SkillGaps now) -> put(gaps, key, now);
                case Outcome.OfRanking(var ranking) ->
                    throw new IllegalStateException("Nobody asked for " + ranking.getProcess());
            }
        });
        context.resetForwards();
        sinceCommit.clear();
        stores.forEach((name, store) -> committedStores.put(name, contents(store)));
    }

    private static <V> void put(Map<String, V> view, String key, @Nullable V value) {
        if (value == null) {
            view.remove(key);
        } else {
            view.put(key, value);
        }
    }

    private static Map<String, Object> contents(KeyValueStore<String, Object> store) {
        Map<String, Object> contents = new LinkedHashMap<>();
        try (KeyValueIterator<String, Object> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, Object> entry = all.next();
                contents.put(entry.key, entry.value);
            }
        }
        return contents;
    }

    /** Ends the task in the middle of its transaction; the one that follows reads again what was not committed. */
    int kill() {
        List<Input> again = List.copyOf(sinceCommit);
        sinceCommit.clear();
        processor.close();
        stores.forEach((name, store) -> {
            contents(store).keySet().forEach(store::delete);
            committedStores.getOrDefault(name, Map.of()).forEach(store::put);
        });
        context = newContext();
        processor = newProcessor();
        again.forEach(this::process);
        return again.size();
    }

    /** Recommendations that became visible so far, tombstones aside. */
    long judged() {
        return judged;
    }

    /** The compacted view of recommendations. */
    Map<String, Recommendation> recommendations() {
        return recommendations;
    }

    /** The compacted view of gaps. */
    Map<String, SkillGaps> gaps() {
        return gaps;
    }

    @Override
    public void close() {
        processor.close();
    }
}
