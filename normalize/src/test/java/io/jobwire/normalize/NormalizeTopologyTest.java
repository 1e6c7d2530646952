package io.jobwire.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Raws;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Listing;
import io.jobwire.records.Profile;
import io.jobwire.records.RawListing;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NormalizeTopologyTest {
    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final TopologyTestDriver driver = new TopologyTestDriver(
            new NormalizeTopology(
                            TopicNames.plain(),
                            serdes,
                            new ListingNormalizer(Taxonomy.load()),
                            new ResumeNormalizer(Taxonomy.load()))
                    .get(),
            properties());
    private final TestInputTopic<String, RawListing> raws = input(Topics.LISTINGS_RAW);
    private final TestInputTopic<String, RawResume> resumes = input(Topics.RESUMES_RAW);
    private final TestOutputTopic<String, Listing> listings = output(Topics.LISTINGS_NORMALIZED);
    private final TestOutputTopic<String, Profile> profiles = output(Topics.RESUMES_PROFILES);
    private final TestOutputTopic<String, DeadLetter> letters = output(Topics.DEADLETTERS);

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "normalize-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), Serdes.String().serializer(), serdes.of(topic).serializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), Serdes.String().deserializer(), serdes.of(topic).deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void fiveInThreeOutOneDeadLetterAndTwoTombstones() {
        raws.pipeInput("a", Raws.of("lever", "{\"text\":\"Cook\"}"), 1_000);
        raws.pipeInput("b", Raws.of("lever", "{\"text\":\"Baker\"}"), 2_000);
        raws.pipeInput("b", Raws.of("lever", "{\"text\":"), 3_000);
        raws.pipeInput("c", Raws.closed(Raws.of("lever", ""), ""), 4_000);
        raws.pipeInput("a", (RawListing) null, 5_000);

        List<KeyValue<String, Listing>> out = listings.readKeyValuesToList();
        assertThat(out).extracting(record -> record.key).containsExactly("a", "b", "b", "c", "a");
        assertThat(out.stream().map(record -> record.value != null)).containsExactly(true, true, false, true, false);

        DeadLetter letter = letters.readValue();
        assertThat(letters.isEmpty()).isTrue();
        assertThat(letter.getStage()).isEqualTo("normalize");
        assertThat(letter.getCode()).isEqualTo("BODY_NOT_JSON");
        assertThat(letter.getKey()).contains("b");
        assertThat(letter.getTopic()).isEqualTo("listings.raw");
        assertThat(letter.getOffset()).isEqualTo(2);
        byte[] payload = new byte[letter.getPayload().remaining()];
        letter.getPayload().get(payload);
        assertThat(serdes.of(Topics.LISTINGS_RAW).deserializer().deserialize("listings.raw", payload))
                .isEqualTo(Raws.of("lever", "{\"text\":"));
    }

    @Test
    void everyResumeGivesAProfileAndADeletedOneATombstone() {
        RawResume raw = RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText("")
                .setQuality(ReadQuality.OK)
                .setReceivedAt(Raws.FETCHED)
                .build();
        resumes.pipeInput("r", raw);
        resumes.pipeInput("r", (RawResume) null);
        List<Profile> out = profiles.readValuesToList();
        assertThat(out).hasSize(2);
        assertThat(out.getFirst().getQuality()).isEqualTo(ReadQuality.LOW_TEXT);
        assertThat(out.getFirst().getSkills()).isEmpty();
        assertThat(out.getLast()).isNull();
        assertThat(letters.isEmpty()).isTrue();
    }
}
