package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwire.ingest.IngestStage;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.TopicAdmin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terms of a source forbid is not done, and what is done is counted. */
class IngestRulesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void aSourceThatMayNotBeHandedOnIsNotAskedAndEveryRunIsCounted() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        site.createContext("/", this::answer);
        site.start();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            StageContext context = context(kafka);
            try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
                topics.apply();
            }
            String endpoint = "http://127.0.0.1:" + site.getAddress().getPort();
            write(context, source("greenhouse", "acme", endpoint).build());
            write(context, source("greenhouse", "gone", endpoint).build());
            write(
                    context,
                    source("arbeitnow", "all", endpoint)
                            .setOnwardPublication(false)
                            .build());
            try (IngestStage stage = new IngestStage(context)) {
                stage.start();
                SourceRun blocked = run(stage, "arbeitnow:all");
                assertThat(blocked.getOutcome()).isEqualTo(RunOutcome.BLOCKED);
                assertThat(blocked.getDetail()).contains("handed on to the public", "ingest.onward-publication");
                assertThat(blocked.getRequests()).isZero();
                assertThat(asked).isEmpty();
                assertThat(run(stage, "greenhouse:acme").getOutcome()).isEqualTo(RunOutcome.COMPLETE);
                assertThat(run(stage, "greenhouse:acme").getUnchanged()).isEqualTo(2);
                assertThat(run(stage, "greenhouse:gone").getOutcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
                ahead.set(Duration.ofHours(1));
                assertThat(freshness("greenhouse:acme")).isBetween(3_600.0, 3_600.0 + PATIENCE.toSeconds());
            }
            assertThat(asked)
                    .containsOnly(
                            "/robots.txt", "/v1/boards/acme/jobs?content=true", "/v1/boards/gone/jobs?content=true");
            assertThat(keys(context, Topics.LISTINGS_RAW)).containsExactly("greenhouse:acme:1", "greenhouse:acme:2");
            assertThat(keys(context, Topics.SOURCES_RUNS))
                    .containsExactly("arbeitnow:all", "greenhouse:acme", "greenhouse:acme", "greenhouse:gone");
        } finally {
            site.stop(0);
        }
        assertThat(count("jobwire.ingest.runs", "kind", "arbeitnow", "outcome", "BLOCKED"))
                .isEqualTo(1);
        assertThat(count("jobwire.ingest.runs", "kind", "greenhouse", "outcome", "COMPLETE"))
                .isEqualTo(2);
        assertThat(count("jobwire.ingest.runs", "kind", "greenhouse", "outcome", "UNKNOWN_TENANT"))
                .isEqualTo(1);
        assertThat(count("jobwire.ingest.source.runs", "source", "greenhouse:gone", "outcome", "UNKNOWN_TENANT"))
                .isEqualTo(1);
        assertThat(count("jobwire.ingest.source.postings", "source", "greenhouse:acme", "result", "opened"))
                .isEqualTo(2);
        assertThat(count("jobwire.ingest.source.postings", "source", "greenhouse:acme", "result", "unchanged"))
                .isEqualTo(2);
        assertThat(count("jobwire.ingest.host.bytes", "host", "127.0.0.1")).isPositive();
        assertThat(freshness("oldest")).isEqualTo(freshness("greenhouse:acme"));
        assertThat(gauge("arbeitnow:all")).as("never seen completely").isEmpty();
        assertThat(gauge("greenhouse:gone")).as("never seen completely").isEmpty();
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    private Optional<Gauge> gauge(String source) {
        return Optional.ofNullable(
                meters.find("jobwire.ingest.freshness").tags("source", source).gauge());
    }

    private double freshness(String source) {
        await().atMost(PATIENCE)
                .until(() -> gauge(source)
                        .map(Gauge::value)
                        .filter(age -> age >= 3_600)
                        .isPresent());
        return gauge(source).orElseThrow().value();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            if (!path.startsWith("/v1/boards/acme/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = "{\"jobs\":[{\"id\":1,\"title\":\"Cook\"},{\"id\":2,\"title\":\"Baker\"}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private StageContext context(EmbeddedKafka kafka) {
        InstantSource later = () -> Instant.now().plus(ahead.get());
        Clock clock = later.withZone(ZoneOffset.UTC);
        return new StageContext(
                Settings.of(Map.of("topics.partitions", "1", "ingest.onward-publication", "true")),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new TopicNames("", 1),
                serdes,
                meters,
                folder.resolve("ingest"),
                "",
                clock);
    }

    /** Paused, so that it runs when it is asked to and at no other time. */
    private static Source.Builder source(String kind, String target, String endpoint) {
        return Source.newBuilder()
                .setSource(kind + ":" + target)
                .setKind(kind)
                .setTarget(target)
                .setEndpoint(endpoint)
                .setAllowPrivate(true)
                .setDelayMillis(0L)
                .setPaused(true)
                .setAdded(Instant.EPOCH);
    }

    private static SourceRun run(IngestStage stage, String source) throws Exception {
        return stage.runNow(source).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void write(StageContext context, Source source) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer())) {
            String topic = context.topics().of(Topics.SOURCES);
            byte[] value = context.serdes().of(Topics.SOURCES).serializer().serialize(topic, source);
            producer.send(new ProducerRecord<>(topic, source.getSource(), value))
                    .get();
        }
    }

    /** Keys of a topic's one partition, as a reader of committed records sees them. */
    private static List<String> keys(StageContext context, Topic<?> topic) {
        List<String> found = new CopyOnWriteArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(context, Optional.empty()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(context.topics().of(topic), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(50)).spliterator(), false)
                        .forEach(record -> found.add(record.key()));
            }
        }
        return found;
    }
}
