package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillGaps;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.scoring.core.Rubric;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in a test driver, with what it said so far. */
final class Pipeline implements AutoCloseable {
    static final Rubric RUBRIC = Rubric.load();
    /** The first line of a description is the title; one that says nothing cannot be read. */
    static final JobDescriptions JOBS = (name, text) -> text.isBlank()
            ? Optional.empty()
            : Optional.of(Samples.listing(name, text.lines().findFirst().orElse(""), text)
                    .build());

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, CanonicalListing> listings;
    private final TestInputTopic<String, Profile> profiles;
    private final TestOutputTopic<String, Recommendation> output;
    private final TestOutputTopic<String, SkillGaps> gapsOutput;
    private final TestInputTopic<String, RankingRequest> requests;
    private final TestOutputTopic<String, RankingResult> results;
    private final TestOutputTopic<String, ProcessStatus> processes;
    private final Map<String, Recommendation> compacted = new TreeMap<>();
    private final Map<String, SkillGaps> gaps = new TreeMap<>();

    Pipeline(Path state, int floor) {
        this(state, new ScoringConfig(floor, 500, 20_000, 70, 1));
    }

    Pipeline(Path state, ScoringConfig config) {
        RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "jobwire-scoring-v1");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new ScoringTopology(TopicNames.plain(), serdes, RUBRIC, config, JOBS, _ -> {}).get(), properties);
        listings = driver.createInputTopic(
                Topics.LISTINGS_CANONICAL.name(),
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_CANONICAL).serializer());
        profiles = driver.createInputTopic(
                Topics.RESUMES_PROFILES.name(),
                new StringSerializer(),
                serdes.of(Topics.RESUMES_PROFILES).serializer());
        output = driver.createOutputTopic(
                Topics.RECOMMENDATIONS.name(),
                new StringDeserializer(),
                serdes.of(Topics.RECOMMENDATIONS).deserializer());
        gapsOutput = driver.createOutputTopic(
                Topics.SKILLS_GAPS.name(),
                new StringDeserializer(),
                serdes.of(Topics.SKILLS_GAPS).deserializer());
        requests = driver.createInputTopic(
                Topics.RANKINGS.name(),
                new StringSerializer(),
                serdes.of(Topics.RANKINGS).serializer());
        results = driver.createOutputTopic(
                Topics.RANKINGS_RESULTS.name(),
                new StringDeserializer(),
                serdes.of(Topics.RANKINGS_RESULTS).deserializer());
        processes = driver.createOutputTopic(
                Topics.PROCESSES.name(),
                new StringDeserializer(),
                serdes.of(Topics.PROCESSES).deserializer());
    }

    /** Sends a listing, or a tombstone, and returns what came out. */
    List<TestRecord<String, Recommendation>> listing(String canonical, @Nullable CanonicalListing listing) {
        listings.pipeInput(canonical, listing, Samples.NOW);
        return drain();
    }

    List<TestRecord<String, Recommendation>> listing(CanonicalListing listing) {
        return listing(listing.getCanonical(), listing);
    }

    /** Sends a profile, or a tombstone, and returns what came out. */
    List<TestRecord<String, Recommendation>> profile(String resume, @Nullable Profile profile) {
        profiles.pipeInput(resume, profile, Samples.NOW);
        return drain();
    }

    List<TestRecord<String, Recommendation>> profile(Profile profile) {
        return profile(profile.getResume(), profile);
    }

    /** What came of a request. */
    record Ranked(List<RankingResult> results, List<ProcessStatus> statuses) {}

    /** Sends a request and returns what came out. */
    Ranked rank(RankingRequest request) {
        requests.pipeInput(request.getProcess(), request, Samples.NOW);
        return new Ranked(results.readValuesToList(), processes.readValuesToList());
    }

    private List<TestRecord<String, Recommendation>> drain() {
        List<TestRecord<String, Recommendation>> records = output.readRecordsToList();
        for (TestRecord<String, Recommendation> record : records) {
            if (record.value() == null) {
                compacted.remove(record.key());
            } else {
                compacted.put(record.key(), record.value());
            }
        }
        gapsOutput.readRecordsToList().forEach(record -> {
            if (record.value() == null) {
                gaps.remove(record.key());
            } else {
                gaps.put(record.key(), record.value());
            }
        });
        return records;
    }

    /** What a reader of the compacted topic sees. */
    Map<String, Recommendation> compacted() {
        return Map.copyOf(compacted);
    }

    /** What a reader of the compacted topic of gaps sees. */
    Map<String, SkillGaps> gaps() {
        return Map.copyOf(gaps);
    }

    @Override
    public void close() {
        driver.close();
    }
}
