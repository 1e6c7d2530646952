package io.jobwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.DeadLetter;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.registry.RegistryException;
import io.jobwire.records.registry.SchemaRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsFaultsTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void bytesThatAreNoRecordBecomeADeadLetterAndTheRestGoesOn() {
        StageContext context = context(new InMemoryRegistry());
        try (TopologyTestDriver driver = driver(readingDeadLetters(context), context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
            byte[] good = serializer(context).serialize("in", letter());
            in.pipeInput("a", good, TIME);
            in.pipeInput("b", new byte[] {7, 0, 0, 0, 1, 9}, TIME);
            in.pipeInput("c", new byte[] {0, 0, 0, 0, 99, 9}, TIME);
            in.pipeInput("d", good, TIME);

            assertThat(keys(driver)).containsExactly("a", "d");
            List<DeadLetter> letters = letters(driver, context);
            assertThat(letters).extracting(DeadLetter::getCode).containsExactly("MAGIC_UNKNOWN", "SCHEMA_UNKNOWN");
            DeadLetter first = letters.getFirst();
            assertThat(first.getStage()).isEqualTo("test");
            assertThat(first.getTopic()).isEqualTo("in");
            assertThat(first.getPartition()).isZero();
            assertThat(first.getOffset()).isEqualTo(1);
            assertThat(first.getKey()).contains("b");
            assertThat(first.getFirstSeen()).isEqualTo(TIME);
            assertThat(first.getPayload().array()).containsExactly(7, 0, 0, 0, 1, 9);
            assertThat(meters.get("jobwire.deadletters").counters()).hasSize(2);
        }
    }

    @Test
    void aRegistryThatCannotBeAskedStopsTheStage() {
        StageContext context = context(new BrokenRegistry());
        try (TopologyTestDriver driver = driver(readingDeadLetters(context), context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());

            assertThatThrownBy(() -> in.pipeInput("a", new byte[] {0, 0, 0, 0, 1, 9}, TIME))
                    .isInstanceOf(StreamsException.class)
                    .hasRootCauseInstanceOf(RegistryException.class);
        }
    }

    @Test
    void anUnforeseenFailureBecomesADeadLetterWithoutItsStackTrace() {
        StageContext context = context(new InMemoryRegistry());
        Topology topology = mapping(value -> {
            if (value.startsWith("bad")) {
                throw new IllegalArgumentException("no such thing: " + "x".repeat(1000));
            }
            return value;
        });
        try (TopologyTestDriver driver = driver(topology, context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            in.pipeInput("a", "good", TIME);
            in.pipeInput("b", "bad one", TIME);
            in.pipeInput("c", "good", TIME);

            assertThat(keys(driver)).containsExactly("a", "c");
            List<DeadLetter> letters = letters(driver, context);
            assertThat(letters).hasSize(1);
            DeadLetter letter = letters.getFirst();
            assertThat(letter.getCode()).isEqualTo("PROCESSING_FAILED");
            assertThat(letter.getDetail())
                    .startsWith("In map: java.lang.IllegalArgumentException: no such thing: xxx")
                    .hasSize(256);
            assertThat(letter.getKey()).contains("b");
            assertThat(new String(letter.getPayload().array(), StandardCharsets.UTF_8))
                    .isEqualTo("bad one");
        }
    }

    @ParameterizedTest
    @CsvSource({"test:1,2", "test:41,42", "other:5,1", "test:,1", ":3,1", "test:-1,1", "test,1", "a:b:2,1"})
    void aRecordThatIsSentAgainCountsTheAttemptsOfItsOwnStage(String header, int attempts) {
        StageContext context = context(new InMemoryRegistry());
        try (TopologyTestDriver driver = driver(readingDeadLetters(context), context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
            Headers headers = new RecordHeaders();
            headers.add(Redrive.HEADER, header.getBytes(StandardCharsets.UTF_8));
            in.pipeInput(new TestRecord<>("b", new byte[] {7, 0, 0, 0, 1, 9}, headers, TIME));

            assertThat(letters(driver, context))
                    .singleElement()
                    .extracting(DeadLetter::getAttempts)
                    .isEqualTo(attempts);
        }
    }

    @Test
    void aFaultOfTheMachineStopsTheStageAndNamesItsCause() {
        StageContext context = context(new InMemoryRegistry());
        Topology topology = mapping(_ -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        try (TopologyTestDriver driver = driver(topology, context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());

            assertThatThrownBy(() -> in.pipeInput("a", "x", TIME))
                    .satisfies(fault -> assertThat(Faults.line(fault))
                            .isEqualTo("IOException: No space left on device (check the disk of data.dir: space,"
                                    + " rights)"));
            assertThat(letters(driver, context)).isEmpty();
        }
    }

    @Test
    void aResultThatBreaksItsSchemaBecomesADeadLetter() {
        StageContext context = context(new InMemoryRegistry());
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("in"))
                .mapValues(_ -> new DeadLetter(), Named.as("map"))
                .to(
                        "out",
                        Produced.with(Serdes.String(), context.serdes().of(Topics.DEADLETTERS))
                                .withName("out"));
        try (TopologyTestDriver driver = driver(builder.build(), context)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            in.pipeInput("a", "x", TIME);

            assertThat(keys(driver)).isEmpty();
            assertThat(letters(driver, context)).singleElement().satisfies(letter -> {
                assertThat(letter.getCode()).isEqualTo("NOT_SERIALIZABLE");
                assertThat(letter.getKey()).contains("a");
                assertThat(letter.getOffset()).isZero();
            });
        }
    }

    @Test
    void aStoreWithoutANameIsRefused() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .groupByKey()
                .count();

        assertThatThrownBy(() -> ExplicitNames.check(builder.build()))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("STATE-STORE-0000000");
    }

    @Test
    void theApplicationHoldsWhatEveryStagePromises() {
        Properties properties = StreamsProperties.of("test", 3, context(new InMemoryRegistry()));

        assertThat(properties)
                .containsEntry("application.id", "jobwire-test-v3")
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("ensure.explicit.internal.resource.naming", true)
                .containsEntry("consumer.group.instance.id", "jobwire-test-v3-one")
                .containsEntry("producer.max.in.flight.requests.per.connection", 1)
                .containsEntry("commit.interval.ms", 100L)
                .containsEntry("state.dir", folder.resolve("streams").toString());
    }

    private StageContext context(SchemaRegistry registry) {
        return new StageContext(
                Settings.defaults(),
                Map.of("bootstrap.servers", "none:1"),
                TopicNames.plain(),
                new RecordSerdes(registry, true),
                meters,
                folder,
                "one",
                Clock.systemUTC());
    }

    private static TopologyTestDriver driver(Topology topology, StageContext context) {
        return new TopologyTestDriver(topology, StreamsStage.driverProperties("test", 1, context), TIME);
    }

    private static Topology readingDeadLetters(StageContext context) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        "in",
                        Consumed.with(Serdes.String(), context.serdes().of(Topics.DEADLETTERS))
                                .withName("in"))
                .mapValues(DeadLetter::getCode, Named.as("map"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static Topology mapping(UnaryOperator<String> map) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("in"))
                .mapValues(map::apply, Named.as("map"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static List<String> keys(TopologyTestDriver driver) {
        return driver
                .createOutputTopic("out", new StringDeserializer(), new StringDeserializer())
                .readKeyValuesToList()
                .stream()
                .map(pair -> pair.key)
                .toList();
    }

    private static List<DeadLetter> letters(TopologyTestDriver driver, StageContext context) {
        return driver.createOutputTopic(
                        "deadletters",
                        new StringDeserializer(),
                        context.serdes().of(Topics.DEADLETTERS).deserializer())
                .readValuesToList();
    }

    private static org.apache.kafka.common.serialization.Serializer<DeadLetter> serializer(StageContext context) {
        return context.serdes().of(Topics.DEADLETTERS).serializer();
    }

    private static DeadLetter letter() {
        return DeadLetters.of("s", "CODE", "detail", DeadLetters.Origin.outside(TIME), "k", new byte[] {1});
    }

    private static final class BrokenRegistry implements SchemaRegistry {
        @Override
        public int register(String subject, Schema schema) {
            throw new RegistryException("The registry does not answer");
        }

        @Override
        public int idOf(String subject, Schema schema) {
            throw new RegistryException("The registry does not answer");
        }

        @Override
        public Schema schema(int id) {
            throw new RegistryException("The registry does not answer");
        }
    }
}
