package io.jobwire.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Raws;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StreamsStage;
import io.jobwire.taxonomy.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no record, among good ones, through the stage as it runs: each ends once, with its code. */
class PoisonBytesTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(String code, byte[] bytes) {}

    private static List<Piece> poison(byte[] good) {
        byte[] wrong = Arrays.copyOf(good, 60);
        Arrays.fill(wrong, 5, 60, (byte) 0xFF);
        byte[] foreign = good.clone();
        foreign[4] = 99;
        byte[] magic = good.clone();
        magic[0] = 7;
        return List.of(
                new Piece("TOO_SHORT", new byte[0]),
                new Piece("TOO_SHORT", new byte[] {0}),
                new Piece("TOO_SHORT", new byte[] {0, 0, 0, 0}),
                new Piece("MAGIC_UNKNOWN", magic),
                new Piece("SCHEMA_UNKNOWN", foreign),
                new Piece("AVRO_UNREADABLE", wrong),
                new Piece("AVRO_UNREADABLE", Arrays.copyOf(good, good.length / 2)),
                new Piece("TRAILING_BYTES", Arrays.copyOf(good, good.length + 3)));
    }

    @Test
    void eachPieceEndsOnceWithItsCodeAndEveryGoodRecordComesOut(@TempDir Path folder) {
        RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
        StageContext context = new StageContext(
                Settings.defaults(),
                Map.of("bootstrap.servers", "none:1"),
                TopicNames.plain(),
                serdes,
                new SimpleMeterRegistry(),
                folder,
                "one",
                Clock.systemUTC());
        NormalizeTopology topology = new NormalizeTopology(
                TopicNames.plain(),
                serdes,
                new ListingNormalizer(Taxonomy.load()),
                new ResumeNormalizer(Taxonomy.load()));
        try (TopologyTestDriver driver =
                new TopologyTestDriver(topology.get(), StreamsStage.driverProperties("normalize", 1, context), TIME)) {
            var raws = driver.createInputTopic(
                    Topics.LISTINGS_RAW.name(),
                    Serdes.String().serializer(),
                    Serdes.ByteArray().serializer());
            byte[] good = serdes.of(Topics.LISTINGS_RAW)
                    .serializer()
                    .serialize(Topics.LISTINGS_RAW.name(), Raws.of("lever", "{\"text\":\"Baker\"}"));
            List<String> expected = new ArrayList<>();
            for (Piece piece : poison(good)) {
                raws.pipeInput("good " + expected.size(), good, TIME);
                raws.pipeInput("bad " + expected.size(), piece.bytes(), TIME);
                expected.add(piece.code());
            }
            List<DeadLetter> letters = driver.createOutputTopic(
                            Topics.DEADLETTERS.name(),
                            Serdes.String().deserializer(),
                            serdes.of(Topics.DEADLETTERS).deserializer())
                    .readValuesToList();
            assertThat(letters).extracting(DeadLetter::getCode).containsExactlyElementsOf(expected);
            assertThat(letters).allMatch(letter -> letter.getKey().orElseThrow().startsWith("bad"));
            assertThat(driver.createOutputTopic(
                                    Topics.LISTINGS_NORMALIZED.name(),
                                    Serdes.String().deserializer(),
                                    serdes.of(Topics.LISTINGS_NORMALIZED).deserializer())
                            .readKeyValuesToList())
                    .hasSize(expected.size())
                    .allMatch(record -> record.key.startsWith("good"));
        }
    }
}
