package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobwire.dedupe.DedupeStage;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.launcher.system.TopicReader;
import io.jobwire.records.Listing;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.runtime.TopicAdmin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the dedupe stage on a broker: one comes in the middle, the other leaves or is killed, and nobody sees that in the result. */
class DedupeInstancesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_121L);
    private static final TopicNames LEAVING = new TopicNames("leaving.", 1);
    private static final TopicNames KILLED = new TopicNames("killed.", 1);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;
    private static RecordSerdes serdes;

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry = new EmbeddedRegistry(0, Map.of("bootstrap.servers", kafka.bootstrapServers()));
        serdes = new RecordSerdes(RegistryClient.of(registry.url().toString(), Optional.empty()), true);
    }

    @AfterAll
    static void stop() {
        registry.close();
        kafka.close();
    }

    @Test
    void oneComesInTheMiddleAndOneLeavesAndTheResultIsThatOfOne() throws IOException {
        CapturedListings captured = CapturedListings.read(10);
        List<CapturedListings.Change> changes = captured.changes(SEED);
        Deduplicator.Result expected = new Deduplicator().deduplicate(CapturedListings.remaining(changes));
        int third = changes.size() / 3;
        StageContext first = context(LEAVING, "first");
        StageContext second = context(LEAVING, "second");
        try (TopicAdmin topics = new TopicAdmin(first.kafka(), LEAVING, first.settings())) {
            topics.apply();
        }
        try (Stage one = DedupeStage.of(first);
                Stage two = DedupeStage.of(second)) {
            one.start();
            await().atMost(PATIENCE).until(() -> one.health().state() == State.RUNNING);
            send(LEAVING, changes.subList(0, third));
            two.start();
            awaitShared(LEAVING);
            send(LEAVING, changes.subList(third, 2 * third));
            await().atMost(PATIENCE).until(() -> links(second) > 0);
            one.leave();
            send(LEAVING, changes.subList(2 * third, changes.size()));
            await().atMost(PATIENCE)
                    .until(() -> read(LEAVING, Topics.LISTINGS_LINKS).equals(expected.links())
                            && read(LEAVING, Topics.LISTINGS_CANONICAL).equals(expected.canonical()));
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

    @Test
    void oneIsKilledInTheMiddleAndTheResultIsThatOfOne() throws IOException, InterruptedException {
        CapturedListings captured = CapturedListings.read(6);
        List<CapturedListings.Change> changes = captured.changes(SEED + 1);
        Deduplicator.Result expected = new Deduplicator().deduplicate(CapturedListings.remaining(changes));
        int third = changes.size() / 3;
        StageContext survivor = context(KILLED, "survivor");
        try (TopicAdmin topics = new TopicAdmin(survivor.kafka(), KILLED, survivor.settings())) {
            topics.apply();
        }
        try (DedupeProcess killed = DedupeProcess.start(
                        kafka.bootstrapServers(),
                        registry.url().toString(),
                        KILLED.prefix(),
                        folder.resolve("killed"));
                Stage other = DedupeStage.of(survivor)) {
            send(KILLED, changes.subList(0, third));
            await().atMost(PATIENCE)
                    .until(() -> !read(KILLED, Topics.LISTINGS_LINKS).isEmpty());
            other.start();
            awaitShared(KILLED);
            send(KILLED, changes.subList(third, 2 * third));
            await().atMost(PATIENCE).until(() -> links(survivor) > 0);
            send(KILLED, changes.subList(2 * third, changes.size()));
            killed.kill();
            double before = links(survivor);
            await().atMost(PATIENCE)
                    .until(() -> read(KILLED, Topics.LISTINGS_LINKS).equals(expected.links())
                            && read(KILLED, Topics.LISTINGS_CANONICAL).equals(expected.canonical()));
            assertThat(links(survivor)).isGreaterThan(before);
            System.out.printf(
                    "seed %d: %d changes; the one that survived wrote %.0f links, %.0f of them after the kill%n",
                    SEED + 1, changes.size(), links(survivor), links(survivor) - before);
        }
        assertThat(expected.links()).hasSizeGreaterThan(200);
    }

    private static <V extends SpecificRecord> Map<String, V> read(TopicNames names, Topic<V> topic) {
        return new TopicReader(Map.of("bootstrap.servers", kafka.bootstrapServers()), names, serdes).latest(topic);
    }

    /** Waits until two processes have companies to judge, so that what is sent then is shared by them. */
    private static void awaitShared(TopicNames names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            await().atMost(PATIENCE).until(() -> {
                List<String> groups = admin.listGroups().all().get().stream()
                        .map(GroupListing::groupId)
                        .filter(id -> id.startsWith(names.prefix()))
                        .toList();
                return admin.describeConsumerGroups(groups).all().get().values().stream()
                                .flatMap(group -> group.members().stream())
                                .filter(member -> member.assignment().topicPartitions().stream()
                                        .anyMatch(partition -> partition.topic().contains("by-company")))
                                .count()
                        == 2;
            });
        }
    }

    private static double links(StageContext context) {
        var counter = context.meters().find("jobwire.dedupe.links").counter();
        return counter == null ? 0 : counter.count();
    }

    private static StageContext context(TopicNames names, String process) {
        return DedupeProcess.context(kafka.bootstrapServers(), names, serdes, folder.resolve(names.prefix() + process));
    }

    private static void send(TopicNames names, List<CapturedListings.Change> changes) {
        try (KafkaProducer<String, Listing> producer = new KafkaProducer<>(
                KafkaClients.producer(context(names, "sender"), Optional.empty()),
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_NORMALIZED).serializer())) {
            changes.forEach(change -> {
                var _ = producer.send(
                        new ProducerRecord<>(names.of(Topics.LISTINGS_NORMALIZED), change.key(), change.listing()));
            });
            producer.flush();
        }
    }
}
