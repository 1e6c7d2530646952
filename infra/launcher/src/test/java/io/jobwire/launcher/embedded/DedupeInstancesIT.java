package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.DedupeStage;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.Listing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.runtime.TopicAdmin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the dedupe stage on a broker: one comes in the middle, the other leaves, and nobody sees that in the result. */
class DedupeInstancesIT {
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_121L);
    private static final TopicNames NAMES = new TopicNames("", 1);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static RecordSerdes serdes;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        serdes = new RecordSerdes(new InMemoryRegistry(), true);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void oneComesInTheMiddleAndOneLeavesAndTheResultIsThatOfOne() throws IOException {
        CapturedListings captured = CapturedListings.read(10);
        List<CapturedListings.Change> changes = captured.changes(SEED);
        Deduplicator.Result expected = new Deduplicator().deduplicate(CapturedListings.remaining(changes));
        int third = changes.size() / 3;
        StageContext first = context("first");
        StageContext second = context("second");
        try (TopicAdmin topics = new TopicAdmin(first.kafka(), NAMES, first.settings())) {
            topics.apply();
        }
        try (Stage one = DedupeStage.of(first);
                Stage two = DedupeStage.of(second)) {
            one.start();
            await(() -> one.health().state() == State.RUNNING);
            send(changes.subList(0, third));
            two.start();
            await(() -> two.health().state() == State.RUNNING);
            send(changes.subList(third, 2 * third));
            await(() -> links(second) > 0);
            one.leave();
            send(changes.subList(2 * third, changes.size()));
            await(() -> read(Topics.LISTINGS_LINKS).equals(expected.links())
                    && read(Topics.LISTINGS_CANONICAL).equals(expected.canonical()));
            assertThat(two.health().state()).isEqualTo(State.RUNNING);
        }
        System.out.printf(
                "seed %d: %d changes, %d links, %d canonical listings; the first wrote %.0f links, the second %.0f%n",
                SEED,
                changes.size(),
                expected.links().size(),
                expected.canonical().size(),
                links(first),
                links(second));
        assertThat(expected.links()).hasSizeGreaterThan(200);
        assertThat(expected.canonical()).hasSizeBetween(100, expected.links().size() - 30);
    }

    private static <V extends SpecificRecord> Map<String, V> read(Topic<V> topic) {
        return new TopicReader(Map.of("bootstrap.servers", kafka.bootstrapServers()), NAMES, serdes).latest(topic);
    }

    private static double links(StageContext context) {
        var counter = context.meters().find("jobwire.dedupe.links").counter();
        return counter == null ? 0 : counter.count();
    }

    private static StageContext context(String process) {
        return new StageContext(
                Settings.of(Map.of("topics.partitions", "2")),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                NAMES,
                serdes,
                new SimpleMeterRegistry(),
                folder.resolve(process),
                "",
                Clock.systemUTC());
    }

    private static void send(List<CapturedListings.Change> changes) {
        try (KafkaProducer<String, Listing> producer = new KafkaProducer<>(
                KafkaClients.producer(context("sender"), Optional.empty()),
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_NORMALIZED).serializer())) {
            changes.forEach(change -> {
                var _ = producer.send(
                        new ProducerRecord<>(NAMES.of(Topics.LISTINGS_NORMALIZED), change.key(), change.listing()));
            });
            producer.flush();
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
