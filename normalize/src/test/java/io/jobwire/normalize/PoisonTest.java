package io.jobwire.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Raws;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.RawListing;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

/** Poison among good records: each piece ends once, as a dead letter with its code, and every good record comes out. */
class PoisonTest {
    private static final String KEYLESS = "no key";

    private static Map<String, RawListing> poison() {
        Map<String, RawListing> poison = new LinkedHashMap<>();
        poison.put("BODY_EMPTY", Raws.of("lever", " \n"));
        poison.put("BODY_NOT_JSON", Raws.of("lever", "{\"text\":\"Cook\",\"salaryRange\":{\"min\":NaN}}"));
        poison.put("BODY_NOT_XML", Raws.of("rss", "<item><title>x</title>"));
        poison.put("FORMAT_UNKNOWN", Raws.of("telex", "x"));
        poison.put("TITLE_MISSING", Raws.of("lever", "{\"text\":\"\\ud800\\u0000\"}"));
        poison.put("TITLE_TOO_LONG", Raws.of("lever", "{\"text\":\"" + "(a+)+".repeat(5_000) + "\"}"));
        poison.put(
                "BODY_TOO_LARGE", Raws.of("lever", "{\"text\":\"Cook\",\"description\":\"" + "x".repeat(10_000_000)));
        poison.put(
                "TEXT_TOO_LARGE",
                Raws.of("lever", "{\"text\":\"Cook\",\"description\":\"" + "soup ".repeat(300_000) + "\"}"));
        poison.put("DATE_OUT_OF_RANGE", Raws.of("lever", "{\"text\":\"Cook\",\"createdAt\":9223372036854775807}"));
        poison.put("PAY_OUT_OF_RANGE", Raws.of("lever", "{\"text\":\"Cook\",\"salaryRange\":{\"min\":1e308}}"));
        poison.put(KEYLESS, Raws.of("lever", "{\"text\":\"Cook\"}"));
        return poison;
    }

    @Test
    void everyPieceEndsOnceWithItsCodeAndTheGoodRecordsComeOut() {
        RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "poison-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        NormalizeTopology topology = new NormalizeTopology(
                TopicNames.plain(),
                serdes,
                new ListingNormalizer(Taxonomy.load()),
                new ResumeNormalizer(Taxonomy.load()));
        try (TopologyTestDriver driver = new TopologyTestDriver(topology.get(), properties)) {
            var raws = driver.createInputTopic(
                    Topics.LISTINGS_RAW.name(),
                    Serdes.String().serializer(),
                    serdes.of(Topics.LISTINGS_RAW).serializer());
            var listings = driver.createOutputTopic(
                    Topics.LISTINGS_NORMALIZED.name(),
                    Serdes.String().deserializer(),
                    serdes.of(Topics.LISTINGS_NORMALIZED).deserializer());
            var letters = driver.createOutputTopic(
                    Topics.DEADLETTERS.name(),
                    Serdes.String().deserializer(),
                    serdes.of(Topics.DEADLETTERS).deserializer());
            List<String> expected = new ArrayList<>();
            poison().forEach((code, raw) -> {
                boolean keyless = code.equals(KEYLESS);
                raws.pipeInput("good before " + code, Raws.of("lever", "{\"text\":\"Baker\"}"));
                raws.pipeInput(keyless ? null : code, raw);
                expected.add(keyless ? "KEY_MISSING" : code);
            });
            List<DeadLetter> out = letters.readValuesToList();
            assertThat(out).extracting(DeadLetter::getCode).containsExactlyElementsOf(expected);
            assertThat(out).allMatch(letter -> letter.getStage().equals("normalize"));
            assertThat(out).allMatch(letter -> letter.getAttempts() == 1);
            var records = listings.readKeyValuesToList();
            assertThat(records.stream().filter(record -> record.value != null))
                    .hasSize(expected.size())
                    .allMatch(record -> record.key.startsWith("good before"));
            assertThat(records.stream().filter(record -> record.value == null))
                    .as("tombstones, so that no earlier version survives")
                    .hasSize(expected.size() - 1)
                    .allMatch(record -> record.key != null);
        }
    }
}
