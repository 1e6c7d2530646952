package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.registry.RegistryException;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.ConsumerWork;
import io.jobwire.runtime.KafkaClients;
import io.jobwire.runtime.LoopStage;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth.State;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.runtime.TopicAdmin;
import io.jobwire.runtime.TopicChange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages against a broker. */
class StagesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int RECORDS = 500;
    private static final String IN = "alerts.delivered";
    private static final String OUT = "skills.gaps";

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void topicsAreMadeOnceAndDifferencesAreNamed() throws ExecutionException, InterruptedException {
        StageContext context = context("a.", Map.of());
        try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings());
                Admin admin = Admin.create(context.kafka())) {
            assertThat(topics.plan())
                    .hasSize(Topics.all().size())
                    .allMatch(change -> change instanceof TopicChange.Missing);
            assertThat(topics.apply()).hasSize(Topics.all().size());
            assertThat(topics.plan()).isEmpty();

            ConfigResource alerts = new ConfigResource(ConfigResource.Type.TOPIC, "a.alerts");
            AlterConfigOp shorter =
                    new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(alerts, List.of(shorter)))
                    .all()
                    .get();
            admin.deleteTopics(List.of("a.feedback")).all().get();
            await().atMost(PATIENCE).until(() -> topics.plan().size() == 2);

            assertThat(topics.plan())
                    .contains(new TopicChange.Setting(
                            "a.alerts",
                            "retention.ms",
                            "1000",
                            Long.toString(Duration.ofDays(90).toMillis())))
                    .anySatisfy(change -> assertThat(change).isInstanceOf(TopicChange.Missing.class));
            assertThat(topics.apply()).hasSize(2);
            await().atMost(PATIENCE).until(() -> topics.plan().isEmpty());
        }
        Settings eight = Settings.of(Map.of("topics.partitions", "8"));
        try (TopicAdmin other = new TopicAdmin(context.kafka(), context.topics(), eight)) {
            assertThat(other.plan()).as("an installation keeps its partitions").isEmpty();
        }
    }

    @Test
    void everyRecordHasOneOutcomeAlsoTheUnreadableTheImpossibleAndTheLarge() throws Exception {
        StageContext context = context("b.", Map.of("records.max-size", "64KB"));
        apply(context);
        Map<String, byte[]> in = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            in.put("k" + i, "fine".getBytes(StandardCharsets.UTF_8));
        }
        in.put("k7", "throw".getBytes(StandardCharsets.UTF_8));
        in.put("k8", "large".getBytes(StandardCharsets.UTF_8));
        in.put("k9", "large".getBytes(StandardCharsets.UTF_8));
        send(context, "b." + IN, in);

        try (Stage stage = new StreamsStage("outcomes", 1, () -> outcomes(context, "b."), context)) {
            stage.start();
            await().atMost(PATIENCE)
                    .until(() -> read(context, "b.deadletters", 1).size() == 3
                            && read(context, "b." + OUT, 4).size() == RECORDS - 3);
            assertThat(stage.health().state()).isEqualTo(State.RUNNING);
        }
        assertThat(read(context, "b." + OUT, 4)).hasSize(RECORDS - 3);
        List<DeadLetter> letters = read(context, "b.deadletters", 1).stream()
                .map(record -> context.serdes()
                        .of(Topics.DEADLETTERS)
                        .deserializer()
                        .deserialize(record.topic(), record.value()))
                .toList();
        assertThat(letters)
                .extracting(DeadLetter::getCode)
                .containsExactlyInAnyOrder("PROCESSING_FAILED", "RECORD_TOO_LARGE", "RECORD_TOO_LARGE");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getStage()).isEqualTo("outcomes");
            assertThat(letter.getTopic()).isEqualTo("b." + IN);
            assertThat(letter.getOffset()).isNotNegative();
            assertThat(letter.getKey())
                    .hasValueSatisfying(key -> assertThat(key).isIn("k7", "k8", "k9"));
        });
    }

    @Test
    void unreadableBytesAreDeadLettersUnderExactlyOnce() throws Exception {
        StageContext context = context("c.", Map.of());
        apply(context);
        send(context, "c." + IN, Map.of("x", new byte[] {9}, "y", new byte[] {0, 0, 0, 1, 1, 5}));

        try (Stage stage = new StreamsStage("reader", 1, () -> reading(context), context)) {
            stage.start();
            await().atMost(PATIENCE)
                    .until(() -> read(context, "c.deadletters", 1).size() == 2);
        }
        assertThat(read(context, "c.deadletters", 1))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void stateIsCountedOnTheWayBackAndTheStageStartsFastAfterAnOrderlyEnd() throws Exception {
        StageContext context = context("d.", Map.of());
        apply(context);
        Map<String, byte[]> in = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            in.put("k" + i, "fine".getBytes(StandardCharsets.UTF_8));
        }
        send(context, "d." + IN, in);
        try (Stage stage = new StreamsStage("counts", 1, () -> counting("d."), context)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> read(context, "d." + OUT, 4).size() == RECORDS);
        }
        StageContext moved = new StageContext(
                context.settings(),
                context.kafka(),
                context.topics(),
                context.serdes(),
                new SimpleMeterRegistry(),
                folder.resolve("moved"),
                "one",
                context.clock());
        try (Stage stage = new StreamsStage("counts", 1, () -> counting("d."), moved)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> stage.health().ready());
            assertThat(stage.health().restored()).isGreaterThanOrEqualTo(RECORDS);
            send(context, "d." + IN, Map.of("k1", new byte[] {1}));
            await().atMost(PATIENCE)
                    .until(() -> read(context, "d." + OUT, 4).stream()
                            .anyMatch(record -> record.key().equals("k1")
                                    && "2".equals(new String(record.value(), StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aFaultOfTheMachineStopsTheStageWithOneLineAndLosesNothing() throws Exception {
        StageContext context = context("e.", Map.of());
        apply(context);
        send(context, "e." + IN, Map.of("k", new byte[] {1}));
        AtomicBoolean away = new AtomicBoolean(true);
        try (Stage stage = new StreamsStage("failing", 1, () -> asking("e.", away), context)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> stage.health().state() == State.FAILED);
            assertThat(stage.health().detail())
                    .isEqualTo("The registry is away (check schema.registry.url and that the registry answers)");
        }
        assertThat(read(context, "e.deadletters", 1)).isEmpty();
        away.set(false);
        try (Stage again = new StreamsStage("failing", 1, () -> asking("e.", away), context)) {
            again.start();
            await().atMost(PATIENCE).until(() -> read(context, "e." + OUT, 4).size() == 1);
        }
    }

    @Test
    void aConsumerGetsEveryRecordAndGoesOnWhereItStopped() throws Exception {
        StageContext context = context("f.", Map.of());
        apply(context);
        Collecting first = new Collecting("f." + IN);
        send(context, "f." + IN, Map.of("a", new byte[] {1}, "b", new byte[] {2}));
        try (Stage stage = LoopStage.consuming("sink", context, Optional.of("f.sink"), first)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> first.keys.size() == 2);
        }
        send(context, "f." + IN, Map.of("c", new byte[] {1}));
        Collecting second = new Collecting("f." + IN);
        try (Stage stage = LoopStage.consuming("sink", context, Optional.of("f.sink"), second)) {
            stage.start();
            await().atMost(PATIENCE).until(() -> second.keys.contains("c"));
            assertThat(second.keys).containsExactly("c");
        }
    }

    private static Topology outcomes(StageContext context, String prefix) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        prefix + IN,
                        Consumed.with(Serdes.String(), Serdes.String()).withName("in"))
                .mapValues(
                        value -> switch (value) {
                            case "throw" -> throw new IllegalStateException("no");
                            case "large" ->
                                "x".repeat((int) (3
                                        * context.settings()
                                                .get(RuntimeSettings.RECORD_MAX_SIZE)
                                                .bytes()));
                            default -> value;
                        },
                        Named.as("map"))
                .to(
                        prefix + OUT,
                        Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static Topology reading(StageContext context) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        "c." + IN,
                        Consumed.with(Serdes.String(), context.serdes().of(Topics.ALERTS_DELIVERED))
                                .withName("in"))
                .mapValues(Object::toString, Named.as("map"))
                .to("c." + OUT, Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static Topology counting(String prefix) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        prefix + IN,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("in"))
                .groupByKey(Grouped.as("by-key"))
                .count(Named.as("count"), Materialized.as("counts"))
                .toStream(Named.as("counts-out"))
                .mapValues(count -> Long.toString(count), Named.as("text"))
                .to(
                        prefix + OUT,
                        Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static Topology asking(String prefix, AtomicBoolean away) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        prefix + IN,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("in"))
                .mapValues(
                        value -> {
                            if (away.get()) {
                                throw new RegistryException("The registry is away");
                            }
                            return value;
                        },
                        Named.as("map"))
                .to(
                        prefix + OUT,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("out"));
        return builder.build();
    }

    private static StageContext context(String prefix, Map<String, String> settings) {
        return new StageContext(
                Settings.of(settings),
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new TopicNames(prefix, 1),
                new RecordSerdes(new InMemoryRegistry(), true),
                new SimpleMeterRegistry(),
                folder.resolve(prefix),
                "one",
                Clock.systemUTC());
    }

    private static void apply(StageContext context) {
        try (TopicAdmin topics = new TopicAdmin(context.kafka(), context.topics(), context.settings())) {
            topics.apply();
        }
    }

    private static void send(StageContext context, String topic, Map<String, byte[]> records)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(context, Optional.empty()), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach((key, value) -> sent.add(producer.send(new ProducerRecord<>(topic, key, value))));
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                assertThat(one.get().hasOffset()).isTrue();
            }
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(StageContext context, String topic, int partitions) {
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(new TopicPartition(topic, i));
        }
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> quick = new HashMap<>(KafkaClients.consumer(context, Optional.empty()));
        quick.put("fetch.max.wait.ms", 20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(quick, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(found::add);
            }
        }
        return found;
    }

    private static final class Collecting implements ConsumerWork {
        private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
        private final String topic;

        Collecting(String topic) {
            this.topic = topic;
        }

        @Override
        public void open(Consumer<String, byte[]> consumer) {
            consumer.subscribe(List.of(topic));
        }

        @Override
        public void work(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
            records.forEach(record -> keys.add(record.key()));
            consumer.commitSync();
        }

        @Override
        public void close() {}
    }
}
