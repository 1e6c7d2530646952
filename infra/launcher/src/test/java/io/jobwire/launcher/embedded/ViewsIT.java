package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Recommendation;
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
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchStage;
import io.jobwire.web.ApiClient;
import io.jobwire.web.WebStage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two views that keep their own position, the search index and the recommendations, against a broker. */
class ViewsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");
    private static final RecordSerdes SERDES = new RecordSerdes(new InMemoryRegistry(), true);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static KafkaProducer<String, byte[]> producer;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        producer = new KafkaProducer<>(
                KafkaClients.producer(context("all.", DAY_1, Map.of()), Optional.empty()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        kafka.close();
    }

    @Test
    void listingsAreFoundAndTombstonesAndWhatCannotBeReadTakeThemAway() throws Exception {
        StageContext context = context("found.", DAY_1, Map.of());
        makeTopics(context);
        put(context, listing("c1", "Cook"));
        put(context, listing("c2", "Nurse"));
        put(context, listing("c3", "Baker"));
        try (SearchEngine engine = SearchEngines.open(context);
                Stage stage = new SearchStage(context, engine)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> stage.health().state() == State.RUNNING);
            assertThat(found(engine, "")).containsExactlyInAnyOrder("c1", "c2", "c3");
            assertThat(found(engine, "title:nurse")).containsExactly("c2");
            assertThat(stage.health().restored()).isEqualTo(3);

            send(context, Topics.LISTINGS_CANONICAL, "c1", null);
            send(context, Topics.LISTINGS_CANONICAL, "c3", new byte[] {9, 9, 9});
            await().atMost(PATIENCE).until(() -> engine.count() == 1);
            assertThat(found(engine, "")).containsExactly("c2");
        }
        List<DeadLetter> letters = deadLetters(context);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getStage()).isEqualTo(SearchStage.NAME);
        assertThat(letters.getFirst().getKey()).contains("c3");
    }

    @Test
    void afterAStopTheIndexGoesOnWhereItWas() throws Exception {
        StageContext context = context("on.", DAY_1, Map.of());
        makeTopics(context);
        put(context, listing("c1", "Cook"));
        assertThat(indexed(context)).isEqualTo(new Fill(1, 1));
        put(context, listing("c2", "Nurse"));
        assertThat(indexed(context)).isEqualTo(new Fill(1, 2));
        assertThat(indexed(context)).isEqualTo(new Fill(0, 2));
    }

    @Test
    void afterAKillWhatWasNotCommittedIsReadAgain() throws Exception {
        StageContext context =
                context("kill.", DAY_1, Map.of("search.commit-interval", "10m", "search.commit-records", "1000"));
        makeTopics(context);
        put(context, listing("c1", "Cook"));
        assertThat(indexed(context)).isEqualTo(new Fill(1, 1));
        put(context, listing("c2", "Nurse"));
        Path killed = folder.resolve("killed");
        try (SearchEngine engine = SearchEngines.open(context);
                Stage stage = new SearchStage(context, engine)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> engine.count() == 2);
            copy(context.dataDir(), killed);
        }
        assertThat(indexed(context("kill.", killed, DAY_1, Map.of()))).isEqualTo(new Fill(1, 2));
    }

    @Test
    void anotherTopicOfTheSameNameEmptiesBothViewsAndALongAbsenceFillsThemAnew() throws Exception {
        StageContext context = context("anew.", DAY_1, Map.of());
        makeTopics(context);
        put(context, listing("c1", "Cook"));
        put(context, recommendation("r1", "c1", 90));
        assertThat(indexed(context)).isEqualTo(new Fill(1, 1));
        assertThat(shown(context)).containsExactly("c1=90");
        StageContext later = context("anew.", DAY_1.plus(Duration.ofDays(7)), Map.of());
        assertThat(indexed(later)).isEqualTo(new Fill(1, 1));
        assertThat(shown(later)).containsExactly("c1=90");

        try (Admin admin = Admin.create(context.kafka())) {
            admin.deleteTopics(List.of("anew.listings.canonical", "anew.recommendations"))
                    .all()
                    .get();
        }
        makeTopics(context);
        assertThat(indexed(later)).isEqualTo(new Fill(0, 0));
        assertThat(shown(later)).isEmpty();
    }

    @Test
    void recommendationsAreAnsweredOverHttpBestFirstAndFollowTheirTopic() throws Exception {
        StageContext context = context("web.", DAY_1, Map.of());
        makeTopics(context);
        put(context, recommendation("r1", "a", 70));
        put(context, recommendation("r1", "b", 80));
        put(context, recommendation("r2", "c", 99));
        try (SearchEngine engine = SearchEngines.open(context);
                WebStage stage = web(context, engine);
                ApiClient client = client(stage)) {
            assertThat(scores(client)).containsExactly("b=80", "a=70");
            put(context, recommendation("r1", "a", 95));
            send(context, Topics.RECOMMENDATIONS, "r1|b", null);
            await().atMost(PATIENCE).until(() -> scores(client).equals(List.of("a=95")));
        }
        put(context, recommendation("r1", "d", 60));
        try (SearchEngine engine = SearchEngines.open(context);
                WebStage stage = web(context, engine);
                ApiClient client = client(stage)) {
            assertThat(stage.health().restored()).as("only what is new").isEqualTo(1);
            assertThat(scores(client)).containsExactly("a=95", "d=60");
        }
    }

    /** What a start had to read, and what the index then held. */
    private record Fill(long read, long listings) {}

    private static Fill indexed(StageContext context) throws InterruptedException {
        try (SearchEngine engine = SearchEngines.open(context);
                Stage stage = new SearchStage(context, engine)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> stage.health().state() == State.RUNNING);
            return new Fill(stage.health().restored(), engine.count());
        }
    }

    private static List<String> shown(StageContext context) throws InterruptedException {
        try (SearchEngine engine = SearchEngines.open(context);
                WebStage stage = web(context, engine);
                ApiClient client = client(stage)) {
            return scores(client);
        }
    }

    private static WebStage web(StageContext context, SearchEngine engine) throws InterruptedException {
        WebStage stage = new WebStage(
                context, engine, new WebStage.ProcessFacts("test", Instant.EPOCH, List::of, Map::of, Optional::empty));
        stage.start();
        await().atMost(PATIENCE).until(() -> stage.health().state() == State.RUNNING);
        return stage;
    }

    private static ApiClient client(WebStage stage) {
        return new ApiClient(URI.create("http://127.0.0.1:" + stage.port()));
    }

    private static List<String> scores(ApiClient client) {
        return client.recommendations("r1", 10).stream()
                .map(one -> one.getCanonical() + "=" + one.getScore())
                .toList();
    }

    private static List<String> found(SearchEngine engine, String query) {
        return engine.search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.listing().getCanonical())
                .toList();
    }

    private static StageContext context(String prefix, Instant now, Map<String, String> settings) {
        return context(prefix, folder.resolve(prefix), now, settings);
    }

    private static StageContext context(String prefix, Path dataDir, Instant now, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("web.port", "0", "topics.partitions", "2"));
        settings.putAll(more);
        return new StageContext(
                Settings.of(settings),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new TopicNames(prefix, 1),
                SERDES,
                new SimpleMeterRegistry(),
                dataDir,
                "one",
                Clock.fixed(now, java.time.ZoneOffset.UTC));
    }

    private static void makeTopics(StageContext context) throws InterruptedException {
        try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
            topics.apply();
            await().atMost(PATIENCE).until(() -> topics.plan().isEmpty());
        }
    }

    private static void put(StageContext context, CanonicalListing listing) throws Exception {
        send(context, Topics.LISTINGS_CANONICAL, listing.getCanonical(), bytes(Topics.LISTINGS_CANONICAL, listing));
    }

    private static void put(StageContext context, Recommendation match) throws Exception {
        send(
                context,
                Topics.RECOMMENDATIONS,
                match.getResume() + "|" + match.getCanonical(),
                bytes(Topics.RECOMMENDATIONS, match));
    }

    private static <V extends SpecificRecord> byte[] bytes(Topic<V> topic, V value) {
        return SERDES.of(topic).serializer().serialize(topic.name(), value);
    }

    private static void send(StageContext context, Topic<?> topic, String key, byte @Nullable [] value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(context.topics().of(topic), key, value))
                .get();
    }

    private static List<DeadLetter> deadLetters(StageContext context) {
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<String, DeadLetter> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "enable.auto.commit",
                        false,
                        "fetch.max.wait.ms",
                        20),
                new StringDeserializer(),
                SERDES.of(Topics.DEADLETTERS).deserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(context.topics().of(Topics.DEADLETTERS))
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> letters.add(record.value()));
            }
        }
        return letters;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.endsWith("write.lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static CanonicalListing listing(String canonical, String title) {
        return CanonicalListing.newBuilder()
                .setKey("ashby:acme:" + canonical)
                .setUrl("https://jobs.example/" + canonical)
                .setTitle(title)
                .setCoreTitle(title)
                .setCompany(new Company("Acme", "acme", false))
                .setText("Work.")
                .setSource("ashby")
                .setTenant("acme")
                .setFirstSeen(DAY_1)
                .setFetchedAt(DAY_1)
                .setCanonical(canonical)
                .setRole(canonical)
                .setLastSeen(DAY_1)
                .build();
    }

    private static Recommendation recommendation(String resume, String canonical, int score) {
        return Recommendation.newBuilder()
                .setResume(resume)
                .setCanonical(canonical)
                .setScore(score)
                .setRubricVersion("1")
                .setTaxonomyVersion("1")
                .setUser("u")
                .setRole(canonical)
                .setTitle("Cook")
                .setCompany("Acme")
                .setUrl("https://jobs.example/" + canonical)
                .setListingFetchedAt(DAY_1)
                .build();
    }
}
