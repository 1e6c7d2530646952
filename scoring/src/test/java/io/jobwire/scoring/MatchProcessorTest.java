package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a task derives from its stores: a second processor over the stores of a first one stands for a restored task. */
class MatchProcessorTest {
    private static final ScoringConfig CONFIG = new ScoringConfig(45, 500, 20_000, 70, 4);

    @TempDir
    private Path state;

    private List<StateStore> stores = List.of();

    @BeforeEach
    void makeStores() {
        RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
        stores = List.of(
                store(ScoringNames.LISTINGS_STORE, serdes.of(Topics.LISTINGS_CANONICAL)),
                store(ScoringNames.PROFILES_STORE, StoredProfile.serde(serdes.of(Topics.RESUMES_PROFILES))),
                store(ScoringNames.TEXTS_STORE, new ResumeTexts()),
                store(ScoringNames.NUMBERS_STORE, Serdes.ByteArray()),
                store(ScoringNames.BY_LISTING_STORE, Serdes.Long()),
                store(ScoringNames.BY_RESUME_STORE, Serdes.Long()),
                store(ScoringNames.LIFTS_STORE, Serdes.String()));
        MockProcessorContext<String, Outcome> context = context(0);
        stores.forEach(store -> store.init(context.getStateStoreContext(), store));
    }

    private static <V> StateStore store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
    }

    private MockProcessorContext<String, Outcome> context(int partition) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "jobwire-scoring-v1");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        return new MockProcessorContext<>(properties, new TaskId(0, partition), state.toFile());
    }

    @Test
    void a_restored_task_knows_all_that_its_stores_hold() {
        try (Task before = new Task()) {
            before.profile("r1", People.profile("r1", 0, 1).build());
            before.profile("r2", People.profile("r2", 1, 1).build());
            assertThat(before.listing("c1", People.listing("c1", 0, 1).build())).containsExactly("r1|c1");
        }
        try (Task after = new Task()) {
            assertThat(after.listing("c1", People.listing("c1", 0, 1).build()))
                    .as("nothing changed")
                    .isEmpty();
            assertThat(after.listing("c2", People.listing("c2", 0, 1).build())).containsExactly("r1|c2");
            assertThat(after.profile("r3", People.profile("r3", 0, 1).build())).containsExactly("r3|c1", "r3|c2");
            assertThat(after.profile("r1", null)).containsExactly("r1|c1", "r1|c2");
        }
    }

    @Test
    void a_task_that_starts_over_forgets_what_was_never_committed() {
        try (Task task = new Task()) {
            task.profile("r1", People.profile("r1", 0, 1).build());
            task.loseProfile("r1");
            task.processor.init(task.context);

            assertThat(task.listing("c1", People.listing("c1", 0, 1).build())).isEmpty();
        }
    }

    @Test
    void numbers_of_another_version_are_read_anew_and_kept_with_the_next_record() {
        byte[] kept;
        try (Task task = new Task()) {
            task.profile("r1", People.profile("r1", 0, 1).build());
            kept = task.numbers().get("r1");
            byte[] other = kept.clone();
            other[2]++;
            task.numbers().put("r1", other);
            task.profile("r2", People.profile("r2", 0, 1).build());
            task.numbers().delete("r2");
        }
        try (Task task = new Task()) {
            assertThat(task.listing("c1", People.listing("c1", 0, 1).build())).containsExactly("r1|c1", "r2|c1");
            assertThat(task.numbers().get("r1")).isEqualTo(kept);
            assertThat(task.numbers().get("r2")).isNotNull();
        }
    }

    @Test
    void a_profile_in_a_partition_that_listings_do_not_reach_stops_the_stage() {
        MatchProcessor processor = processor();
        assertThatThrownBy(() -> processor.init(context(4)))
                .isInstanceOf(StreamsException.class)
                .hasMessageContaining("topics.partitions");
        processor.close();
    }

    private static MatchProcessor processor() {
        return new MatchProcessor(
                Pipeline.RUBRIC, CONFIG, new PreparedListingCache(Pipeline.RUBRIC), Pipeline.JOBS, _ -> {});
    }

    private final class Task implements AutoCloseable {
        private final MatchProcessor processor = processor();
        private final MockProcessorContext<String, Outcome> context = context(0);

        Task() {
            stores.forEach(context::addStateStore);
            processor.init(context);
        }

        KeyValueStore<String, byte[]> numbers() {
            return context.getStateStore(ScoringNames.NUMBERS_STORE);
        }

        /** The stores as they are when the transaction that brought the profile was lost. */
        void loseProfile(String id) {
            KeyValueStore<String, StoredProfile> profiles = context.getStateStore(ScoringNames.PROFILES_STORE);
            profiles.delete(id);
        }

        List<String> listing(String id, @Nullable CanonicalListing listing) {
            return process(id, new Arrival.OfListing(Optional.ofNullable(listing)));
        }

        List<String> profile(String id, @Nullable Profile profile) {
            return process(id, new Arrival.OfProfile(Optional.ofNullable(profile)));
        }

        private List<String> process(String id, Arrival arrival) {
            context.resetForwards();
            processor.process(new Record<>(id, arrival, Samples.NOW.toEpochMilli()));
            return context.forwarded().stream()
                    .filter(forward -> forward.record().value() instanceof Outcome.OfPair)
                    .<String>map(forward -> forward.record().key())
                    .toList();
        }

        @Override
        public void close() {
            processor.close();
        }
    }
}
