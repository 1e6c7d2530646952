package io.jobwire.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobwire.launcher.embedded.EmbeddedKafka;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.runtime.TopicAdmin;
import io.jobwire.scoring.ScoringConfig;
import io.jobwire.scoring.ScoringStage;
import io.jobwire.scoring.ScoringTopology;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import io.jobwire.taxonomy.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view of recommendations on a broker, after changes in which the stage breaks down twice in the middle of a transaction. */
class RecommendationsIT {
    private static final int CHANGES = 1_000;
    private static final int LISTINGS = 40;
    private static final int RESUMES = 16;
    private static final int FLOOR = 40;
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<List<String>> TRADES = List.of(
            List.of(
                    "Data Engineer",
                    "Python",
                    "SQL",
                    "Apache Kafka",
                    "Spark",
                    "PostgreSQL",
                    "Airflow",
                    "data modeling"),
            List.of("Registered Nurse", "patient care", "medication", "wound care", "vital signs", "hygiene"),
            List.of("Management Accountant", "accounting", "budget", "Microsoft Excel", "audit", "tax returns"),
            List.of("Java Developer", "Java", "Spring Boot", "Docker", "Kubernetes", "REST", "unit tests"));

    private final Rubric rubric = Rubric.load();
    private final ListingNormalizer listingNormalizer = new ListingNormalizer(Taxonomy.load());
    private final ResumeNormalizer resumeNormalizer = new ResumeNormalizer(Taxonomy.load());
    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final Map<String, CanonicalListing> listings = new TreeMap<>();
    private final Map<String, Profile> profiles = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void afterAThousandChangesAndTwoBreakdownsTheCompactedTopicIsWhatAComputationFromScratchFinds() throws Exception {
        long seed = Long.getLong("jobwire.seed", 20_261_121L);
        System.out.println("Seed of the random sequence: " + seed);
        AtomicInteger recommended = new AtomicInteger();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            StageContext context = context(kafka);
            try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
                topics.apply();
            }
            Random random = new Random(seed);
            publish(context, random, CHANGES / 4);
            // Each breaks down at its next recommendations: what it has sent and stored since the last commit is lost.
            try (Stage first = stage(context, recommended, 20)) {
                first.start();
                await().atMost(PATIENCE).until(() -> first.health().state() == State.FAILED);
            }
            publish(context, random, CHANGES / 2);
            try (Stage second = stage(context, recommended, 60)) {
                second.start();
                await().atMost(PATIENCE).until(() -> second.health().state() == State.FAILED);
            }
            try (Stage last = stage(context, recommended, Integer.MAX_VALUE);
                    View view = new View(context)) {
                last.start();
                publish(context, random, CHANGES - CHANGES / 4 - CHANGES / 2);
                Map<String, ByteBuffer> expected = scratch(context);
                assertThat(expected).hasSizeGreaterThan(20);
                await().atMost(PATIENCE).until(() -> view.read().equals(expected));
            }
            try (View view = new View(context)) {
                assertThat(view.read()).isEqualTo(scratch(context));
                assertThat(view.records).as("changes of the view").isGreaterThan(view.now.size());
            }
        }
    }

    private Stage stage(StageContext context, AtomicInteger recommended, int breakdown) {
        recommended.set(0);
        return new StreamsStage(
                ScoringStage.NAME,
                1,
                new ScoringTopology(
                        context.topics(),
                        context.serdes(),
                        rubric,
                        new ScoringConfig(FLOOR, 500, 20_000, 70, 2),
                        (_, _) -> Optional.empty(),
                        _ -> {
                            if (recommended.incrementAndGet() == breakdown) {
                                throw new MachineFaultException("The machine breaks down");
                            }
                        }),
                context);
    }

    private StageContext context(EmbeddedKafka kafka) {
        return new StageContext(
                Settings.of(Map.of("topics.partitions", "2")),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new TopicNames("", 1),
                serdes,
                new SimpleMeterRegistry(),
                folder.resolve("state"),
                "",
                Clock.systemUTC());
    }

    private void publish(StageContext context, Random random, int changes) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < changes; i++) {
                int kind = random.nextInt(12);
                if (kind < 8) {
                    String id = "c" + random.nextInt(LISTINGS);
                    CanonicalListing listing = kind == 0 ? null : listing(id, kind == 1, random);
                    send(context, producer, Topics.LISTINGS_CANONICAL, id, listing);
                    if (listing == null || listing.getStatus() == ListingStatus.CLOSED) {
                        listings.remove(id);
                    } else {
                        listings.put(id, listing);
                    }
                } else {
                    String id = "r" + random.nextInt(RESUMES);
                    Profile profile = kind == 8 ? null : profile(id, random);
                    send(context, producer, Topics.RESUMES_PROFILES, id, profile);
                    if (profile == null) {
                        profiles.remove(id);
                    } else {
                        profiles.put(id, profile);
                    }
                }
            }
        }
    }

    private static <V extends SpecificRecord> void send(
            StageContext context,
            KafkaProducer<String, byte[]> producer,
            Topic<V> topic,
            String key,
            @Nullable V value) {
        String name = context.topics().of(topic);
        byte[] bytes =
                value == null ? null : context.serdes().of(topic).serializer().serialize(name, value);
        var _ = producer.send(new ProducerRecord<>(name, key, bytes));
    }

    private CanonicalListing listing(String id, boolean closed, Random random) {
        List<String> trade = TRADES.get(random.nextInt(TRADES.size()));
        CanonicalListing listing = new JobReader(listingNormalizer)
                .read(
                        id,
                        trade.getFirst() + "\n\nRequirements\n" + lines(trade, random) + "Version "
                                + random.nextInt(9));
        return CanonicalListing.newBuilder(listing)
                .setCanonical(id)
                .setRole(id)
                .setFetchedAt(AT)
                .setFirstSeen(AT)
                .setLastSeen(AT)
                .setStatus(closed ? ListingStatus.CLOSED : ListingStatus.OPEN)
                .build();
    }

    private Profile profile(String id, Random random) {
        List<String> trade = TRADES.get(random.nextInt(TRADES.size()));
        return resumeNormalizer.normalize(RawResume.newBuilder()
                .setResume(id)
                .setUser("user of " + id)
                .setText("Ada Novak\n\nExperience\n" + trade.getFirst() + ", Acme\nJan 2018 - May 2026\n"
                        + lines(trade, random))
                .setQuality(ReadQuality.OK)
                .setReceivedAt(AT)
                .build());
    }

    private static String lines(List<String> trade, Random random) {
        StringBuilder lines = new StringBuilder();
        for (String skill : trade.subList(1, trade.size())) {
            if (random.nextInt(4) > 0) {
                lines.append("- experience with ").append(skill).append('\n');
            }
        }
        return lines.toString();
    }

    /** What the topic should hold, pair by pair, without history. */
    private Map<String, ByteBuffer> scratch(StageContext context) {
        Map<String, ByteBuffer> view = new HashMap<>();
        Scan scan = rubric.scan();
        String topic = context.topics().of(Topics.RECOMMENDATIONS);
        for (CanonicalListing listing : listings.values()) {
            PreparedListing prepared = rubric.prepare(listing);
            scan.lay(prepared);
            for (Profile profile : profiles.values()) {
                PreparedProfile other = rubric.prepare(profile);
                if (scan.reaches(FLOOR, prepared, other)) {
                    byte[] bytes = serdes.of(Topics.RECOMMENDATIONS)
                            .serializer()
                            .serialize(topic, rubric.explain(scan, prepared, listing, other, profile));
                    view.put(profile.getResume() + "|" + listing.getCanonical(), ByteBuffer.wrap(bytes));
                }
            }
        }
        return view;
    }

    /** Reads on, only what is committed; the latest of each key. */
    private static final class View implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Map<String, ByteBuffer> now = new HashMap<>();
        private int records;

        View(StageContext context) {
            Map<String, Object> config = new HashMap<>(KafkaClients.consumer(context, Optional.empty()));
            config.put("fetch.max.wait.ms", 20);
            consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
            String topic = context.topics().of(Topics.RECOMMENDATIONS);
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
        }

        Map<String, ByteBuffer> read() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    records++;
                    if (record.value() == null) {
                        now.remove(record.key());
                    } else {
                        now.put(record.key(), ByteBuffer.wrap(record.value()));
                    }
                });
            }
            return now;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
