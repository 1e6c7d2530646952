package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.engine.RawListings;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.launcher.demo.DemoSite;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Census;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.Member;
import io.jobwire.records.RawListing;
import io.jobwire.records.RawResume;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stages promise on any Kafka. */
abstract class PipelineContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> STAGES = List.of("normalize", "dedupe", "scoring");
    private static final String MARA = "mara-lindqvist.pdf";
    private static final String DANIEL = "daniel-okafor.docx";

    private static List<RawListing> listings = List.of();
    private static Map<String, RawResume> resumes = Map.of();

    @TempDir
    private Path folder;

    /** The Kafka that is used, as {@code bootstrap.servers} takes it. */
    abstract String kafka();

    @BeforeAll
    static void collect() throws IOException, InterruptedException {
        listings = DemoListings.firstDay();
        assertThat(listings).hasSizeGreaterThan(200);
        resumes = resumes();
    }

    @Test
    void orderAndPartitionsDoNotMatterForTheResult() throws IOException, InterruptedException {
        long seed = Long.getLong("jobwire.seed", 7);
        System.out.println("order of publication: seed " + seed);
        Map<String, Map<String, byte[]>> first = published("one.", 1, listings);
        List<RawListing> shuffled = new ArrayList<>(listings);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Map<String, byte[]>> second = published("four.", 4, shuffled);

        first.forEach((topic, records) -> {
            Map<String, byte[]> others = second.getOrDefault(topic, Map.of());
            assertThat(records).as(topic).hasSizeGreaterThan(10);
            assertThat(others.keySet()).as(topic).isEqualTo(records.keySet());
            assertThat(records)
                    .as(topic)
                    .allSatisfy(
                            (key, bytes) -> assertThat(others.get(key)).as(key).isEqualTo(bytes));
        });
    }

    /** The bytes that stand in the topics of results, without the id of their schema. */
    private Map<String, Map<String, byte[]>> published(String prefix, int partitions, List<RawListing> in)
            throws IOException, InterruptedException {
        try (Installation installation = open(prefix, partitions, prefix)) {
            handIn(installation, List.of(MARA, DANIEL));
            publish(installation, in);
            AnyClient client = new AnyClient(kafka(), installation.registryUrl());
            Map<String, Map<String, byte[]>> all = new TreeMap<>();
            for (var topic : List.of(Topics.LISTINGS_LINKS, Topics.LISTINGS_CANONICAL, Topics.RECOMMENDATIONS)) {
                all.put(topic.name(), client.bodies(prefix + topic.name()));
            }
            assertThat(Census.take(installation.topics()).unbalanced()).isEmpty();
            return all;
        }
    }

    @Test
    void whatWasThereBeforeARestartIsMatchedWithWhatComesAfterIt() throws IOException, InterruptedException {
        try (Installation installation = open("again.", 2, "again")) {
            publish(installation, listings);
            handIn(installation, List.of(MARA));
        }
        try (Installation installation = open("again.", 2, "again")) {
            handIn(installation, List.of(DANIEL));
            assertThat(users(installation)).containsExactlyInAnyOrder(MARA, DANIEL);
            assertBalanced(installation);
        }
        // The state is lost, as on another machine: it comes back from the changelogs.
        try (Installation installation = open("again.", 2, "elsewhere")) {
            Recommendation gone = Census.take(installation.topics()).recommendations().values().stream()
                    .filter(match -> match.getUser().equals(DANIEL))
                    .findFirst()
                    .orElseThrow();
            close(installation, gone.getCanonical());
            Census census = assertBalanced(installation);
            assertThat(census.canonical()).doesNotContainKey(gone.getCanonical());
            assertThat(census.recommendations())
                    .isNotEmpty()
                    .allSatisfy((_, match) -> assertThat(match.getCanonical()).isNotEqualTo(gone.getCanonical()));
        }
    }

    private static Census assertBalanced(Installation installation) {
        Census census = Census.take(installation.topics());
        assertThat(census.unbalanced()).isEmpty();
        assertThat(census.recommendations()).isEqualTo(Books.of(installation).matches(census.canonical()));
        return census;
    }

    private static Set<String> users(Installation installation) {
        Set<String> users = new TreeSet<>();
        installation.topics().latest(Topics.RECOMMENDATIONS).values().forEach(match -> users.add(match.getUser()));
        return users;
    }

    private static void close(Installation installation, String canonical) throws InterruptedException {
        Census census = Census.take(installation.topics());
        List<RawListing> closed = Objects.requireNonNull(census.canonical().get(canonical)).getMembers().stream()
                .map(Member::getListing)
                .map(key -> Objects.requireNonNull(census.raw().get(key)))
                .map(raw -> RawListings.closed(raw, "VANISHED", Instant.parse("2026-02-01T00:00:00Z")))
                .toList();
        publish(installation, closed);
    }

    @Test
    void anotherClientReadsTheTopicsWithNothingButTheAddressOfTheRegistry() throws IOException, InterruptedException {
        try (Installation installation = open("client.", 2, "client")) {
            publish(installation, listings);
            handIn(installation, List.of(MARA));
            Census census = Census.take(installation.topics());
            AnyClient client = new AnyClient(kafka(), installation.registryUrl());

            Map<String, GenericRecord> canonical = client.latest("client.listings.canonical");
            assertThat(canonical.keySet()).isEqualTo(census.canonical().keySet());
            assertThat(canonical).allSatisfy((key, listing) -> {
                assertThat(AnyClient.fields(listing)).containsAll(Documented.CANONICAL_LISTING);
                assertThat(listing.get("canonical")).hasToString(key);
            });
            Map<String, GenericRecord> matches = client.latest("client.recommendations");
            assertThat(matches.keySet())
                    .isNotEmpty()
                    .isEqualTo(census.recommendations().keySet());
            assertThat(matches).allSatisfy((key, match) -> {
                assertThat(AnyClient.fields(match)).containsAll(Documented.RECOMMENDATION);
                assertThat(key).isEqualTo(match.get("resume") + "|" + match.get("canonical"));
                assertThat((List<?>) match.get("components"))
                        .isNotEmpty()
                        .allSatisfy(component -> assertThat(AnyClient.fields((GenericRecord) component))
                                .containsAll(Documented.COMPONENT));
            });
            assertThat(client.latest("client.listings.raw").values())
                    .hasSize(listings.size())
                    .allSatisfy(raw -> assertThat(AnyClient.fields(raw)).containsAll(Documented.RAW_LISTING));
            assertThat(client.latest("client.listings.normalized").values())
                    .hasSize(census.normalized().size())
                    .allSatisfy(listing -> assertThat(AnyClient.fields(listing)).containsAll(Documented.LISTING));
        }
    }

    private Installation open(String prefix, int partitions, String data) throws InterruptedException {
        Installation installation = Installation.embedded(AllSettings.load(
                Map.of(
                        "kafka.bootstrap.servers",
                        kafka(),
                        "topics.prefix",
                        prefix,
                        "topics.partitions",
                        Integer.toString(partitions),
                        "data.dir",
                        folder.resolve(data).toString()),
                Map.of(),
                Optional.empty()));
        installation.start(STAGES);
        installation.awaitRunning(PATIENCE);
        return installation;
    }

    private static Map<String, RawResume> resumes() throws IOException {
        Map<String, RawResume> read = new TreeMap<>();
        try (ResumeReader reader = new ResumeReader()) {
            for (String name : List.of(MARA, DANIEL)) {
                try (InputStream in = DemoSite.class.getResourceAsStream(name)) {
                    byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                    read.put(name, Intake.read(reader, name, bytes, name, Instant.parse("2026-02-01T00:00:00Z")));
                }
            }
        }
        return read;
    }

    private static void publish(Installation installation, List<RawListing> raw) throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(installation.context())) {
            writer.writeAll(Topics.LISTINGS_RAW, raw, RawListing::getKey);
        }
        settle(installation);
    }

    private static void handIn(Installation installation, List<String> names) throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(installation.context())) {
            List<RawResume> handed = names.stream()
                    .map(name -> Objects.requireNonNull(resumes.get(name)))
                    .toList();
            writer.writeAll(Topics.RESUMES_RAW, handed, RawResume::getResume);
        }
        settle(installation);
    }

    private static void settle(Installation installation) throws InterruptedException {
        try (Quiet quiet = new Quiet(installation)) {
            assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
        }
    }
}
