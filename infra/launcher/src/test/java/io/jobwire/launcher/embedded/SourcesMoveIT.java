package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwire.ingest.IngestStage;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.TopicAdmin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources are shared out over ingest processes, move with all that is known of them, and end cleanly. */
class SourcesMoveIT {
    private static final int SOURCES = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TAG = "\"v1\"";

    @TempDir
    private Path folder;

    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final AtomicInteger notModified = new AtomicInteger();
    private final AtomicInteger inFull = new AtomicInteger();

    @Test
    void whatIsKnownOfASourceMovesWithItAndARemovedSourceClosesWhatItBrought() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        site.createContext("/", this::answer);
        site.start();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            StageContext context = context(kafka, "none");
            try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
                topics.apply();
            }
            Map<String, byte[]> sources =
                    sources(context, "http://127.0.0.1:" + site.getAddress().getPort());
            write(context, new HashMap<>(sources));

            try (IngestStage a = start(kafka, "a")) {
                assertThat(run(sources.keySet(), a)).allMatch(run -> run.getOpened() == 1);
                assertThat(inFull.getAndSet(0)).isEqualTo(SOURCES);
                try (IngestStage b = start(kafka, "b")) {
                    // Both are asked for every source; the one that does not have it never answers.
                    await().atMost(PATIENCE)
                            .until(() -> b.health().detail().startsWith("12 sources")
                                    && a.health().detail().startsWith("12 sources"));
                    assertThat(run(sources.keySet(), a, b)).allMatch(run -> run.getUnchanged() == 1);
                    a.close();
                    assertThat(run(sources.keySet(), b))
                            .allMatch(run -> run.getUnchanged() == 1 && run.getBytes() == 0);
                    assertThat(inFull).as("validators moved with the sources").hasValue(0);
                    assertThat(notModified).hasValue(2 * SOURCES);

                    write(context, removal("greenhouse:acme0"));
                    await().atMost(PATIENCE).until(() -> closed(context).containsKey("greenhouse:acme0:1"));
                }
            }
            Map<String, byte @Nullable []> meanwhile = removal("greenhouse:acme1");
            meanwhile.put("greenhouse:acme2", new byte[] {9, 9, 9});
            write(context, meanwhile);
            for (int restart = 0; restart < 2; restart++) {
                try (IngestStage c = start(kafka, "c")) {
                    await().atMost(PATIENCE)
                            .until(() -> closed(context).size() == 2
                                    && !letters(context).isEmpty());
                    assertThat(run(Set.of("greenhouse:acme3"), c)).hasSize(1);
                }
            }
            assertThat(closed(context)).hasSize(2).allSatisfy((key, listing) -> {
                assertThat(listing.getClosedReason()).contains("REMOVED");
                assertThat(listing.getBody()).contains("Cook");
            });
            assertThat(closed(context)).containsOnlyKeys("greenhouse:acme0:1", "greenhouse:acme1:1");
            assertThat(all(context, Topics.LISTINGS_RAW))
                    .as("each published once")
                    .hasSize(SOURCES + 2);
            assertThat(letters(context)).singleElement().satisfies(letter -> {
                assertThat(letter.getCode()).isEqualTo("SOURCE_UNREADABLE");
                assertThat(letter.getKey()).contains("greenhouse:acme2");
            });
            Map<String, SourceState> states = latest(context, Topics.SOURCES_STATE);
            assertThat(states).hasSize(SOURCES - 2).doesNotContainKeys("greenhouse:acme0", "greenhouse:acme1");
            assertThat(states.values()).allMatch(state -> state.getOpen() == 1);
        } finally {
            site.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", TAG);
            if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            inFull.incrementAndGet();
            byte[] body = "{\"jobs\":[{\"id\":1,\"title\":\"Cook\",\"absolute_url\":\"https://x.example/1\"}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private IngestStage start(EmbeddedKafka kafka, String instance) {
        IngestStage stage = new IngestStage(context(kafka, instance));
        stage.start();
        return stage;
    }

    private StageContext context(EmbeddedKafka kafka, String instance) {
        return new StageContext(
                Settings.of(Map.of("topics.partitions", "2")),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new TopicNames("", 1),
                serdes,
                new SimpleMeterRegistry(),
                folder.resolve(instance),
                "",
                Clock.systemUTC());
    }

    /** Twelve in each of the two partitions; paused, so that they run when they are asked to and at no other time. */
    private Map<String, byte[]> sources(StageContext context, String endpoint) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        int[] inPartition = new int[2];
        for (int i = 0; sources.size() < SOURCES; i++) {
            String target = sources.size() < 4 ? "acme" + sources.size() : "other" + i;
            String id = "greenhouse:" + target;
            int partition = BuiltInPartitioner.partitionForKey(id.getBytes(StandardCharsets.UTF_8), 2);
            if (inPartition[partition] == SOURCES / 2) {
                continue;
            }
            inPartition[partition]++;
            Source source = Source.newBuilder()
                    .setSource(id)
                    .setKind("greenhouse")
                    .setTarget(target)
                    .setEndpoint(endpoint)
                    .setAllowPrivate(true)
                    .setDelayMillis(0L)
                    .setPaused(true)
                    .setAdded(Instant.now())
                    .build();
            sources.put(
                    id,
                    serdes.of(Topics.SOURCES)
                            .serializer()
                            .serialize(context.topics().of(Topics.SOURCES), source));
        }
        return sources;
    }

    /** A tombstone. */
    private static Map<String, byte @Nullable []> removal(String id) {
        Map<String, byte @Nullable []> one = new HashMap<>();
        one.put(id, null);
        return one;
    }

    private static List<SourceRun> run(Set<String> sources, IngestStage... stages)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<Object>> asked = new ArrayList<>();
        for (String id : sources) {
            CompletableFuture<?>[] of = new CompletableFuture<?>[stages.length];
            for (int i = 0; i < stages.length; i++) {
                of[i] = stages[i].runNow(id);
            }
            asked.add(CompletableFuture.anyOf(of));
        }
        List<SourceRun> runs = new ArrayList<>();
        for (CompletableFuture<Object> one : asked) {
            SourceRun run = (SourceRun) one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(run.getOutcome()).as(run.toString()).isEqualTo(RunOutcome.COMPLETE);
            runs.add(run);
        }
        return runs;
    }

    private static void write(StageContext context, Map<String, byte @Nullable []> records)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer())) {
            String topic = context.topics().of(Topics.SOURCES);
            for (Map.Entry<String, byte @Nullable []> record : records.entrySet()) {
                producer.send(new ProducerRecord<>(topic, record.getKey(), record.getValue()))
                        .get();
            }
        }
    }

    private static Map<String, RawListing> closed(StageContext context) {
        Map<String, RawListing> closed = latest(context, Topics.LISTINGS_RAW);
        closed.values().removeIf(listing -> listing.getStatus() != ListingStatus.CLOSED);
        return closed;
    }

    private static List<DeadLetter> letters(StageContext context) {
        return all(context, Topics.DEADLETTERS).stream()
                .map(record -> context.serdes()
                        .of(Topics.DEADLETTERS)
                        .deserializer()
                        .deserialize(record.topic(), record.value()))
                .toList();
    }

    private static <V extends SpecificRecord> Map<String, V> latest(StageContext context, Topic<V> topic) {
        Map<String, V> latest = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : all(context, topic)) {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(
                        record.key(),
                        context.serdes().of(topic).deserializer().deserialize(record.topic(), record.value()));
            }
        }
        return latest;
    }

    private static List<ConsumerRecord<String, byte[]>> all(StageContext context, Topic<?> topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> quick = new HashMap<>(KafkaClients.consumer(context, Optional.empty()));
        quick.put("fetch.max.wait.ms", 20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(quick, new StringDeserializer(), new ByteArrayDeserializer())) {
            String name = context.topics().of(topic);
            List<TopicPartition> all = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(found::add);
            }
        }
        return found;
    }
}
