package io.jobwire.search.saved;

import static io.jobwire.search.Listings.DAY_1;
import static io.jobwire.search.Listings.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.search.FewSkills;
import io.jobwire.search.Listings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchTopologyTest {
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_121L);

    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final Map<String, Recommendation> standing = new TreeMap<>();

    @TempDir
    private Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, CanonicalListing> listings;
    private TestInputTopic<String, SavedSearch> searches;
    private TestOutputTopic<String, Recommendation> hits;
    private TestOutputTopic<String, DeadLetter> faults;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "jobwire-saved-searches-v1");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        driver = new TopologyTestDriver(
                new SavedSearchTopology(
                                TopicNames.plain(),
                                serdes,
                                new StandingQueries(new FewSkills()),
                                folder.resolve("scratch"),
                                1)
                        .get(),
                properties);
        listings = driver.createInputTopic(
                Topics.LISTINGS_CANONICAL.name(),
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_CANONICAL).serializer());
        searches = driver.createInputTopic(
                Topics.SEARCHES.name(),
                new StringSerializer(),
                serdes.of(Topics.SEARCHES).serializer());
        hits = driver.createOutputTopic(
                Topics.RECOMMENDATIONS.name(),
                new StringDeserializer(),
                serdes.of(Topics.RECOMMENDATIONS).deserializer());
        faults = driver.createOutputTopic(
                Topics.DEADLETTERS.name(),
                new StringDeserializer(),
                serdes.of(Topics.DEADLETTERS).deserializer());
        standing.clear();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static SavedSearch search(String id, String query, Map<String, String> filters) {
        return SavedSearch.newBuilder()
                .setSearch(id)
                .setUser("ada")
                .setName("my " + id)
                .setQuery(query)
                .setFilters(filters)
                .setAt(DAY_1)
                .build();
    }

    private static SavedSearch search(String id, String query) {
        return search(id, query, Map.of());
    }

    private List<String> send(String canonical, @Nullable CanonicalListing listing) {
        listings.pipeInput(canonical, listing, DAY_1);
        return drain();
    }

    private List<String> send(CanonicalListing listing) {
        return send(listing.getCanonical(), listing);
    }

    private List<String> save(String id, @Nullable SavedSearch search) {
        searches.pipeInput(id, search, DAY_1);
        return drain();
    }

    private List<String> save(SavedSearch search) {
        return save(search.getSearch(), search);
    }

    private Recommendation standing(String key) {
        return Objects.requireNonNull(standing.get(key), key);
    }

    /** What came out: keys, those of tombstones with a minus. */
    private List<String> drain() {
        List<String> said = new ArrayList<>();
        for (TestRecord<String, Recommendation> record : hits.readRecordsToList()) {
            if (record.value() == null) {
                standing.remove(record.key());
                said.add("-" + record.key());
            } else {
                standing.put(record.key(), record.value());
                said.add(record.key());
            }
        }
        return said;
    }

    @Test
    void aNewListingIsFoundByTheSearchesThatMeanIt() {
        save(search("s1", "java"));
        save(search("s2", "python"));
        save(search("s3", "", Map.of("country", "DE")));
        assertThat(send(Listings.town().getFirst())).containsExactly("s1|c1", "s3|c1");
    }

    @Test
    void aNewSearchFindsTheListingsThatAreThere() {
        Listings.town().forEach(this::send);
        assertThat(save(search("s1", "java OR nurse"))).containsExactly("s1|c1", "s1|c2", "s1|c4", "s1|c8");
    }

    @Test
    void aHitIsARecommendationOfItsOwnKind() {
        save(search("s1", "java"));
        send(Listings.town().getFirst());
        Recommendation hit = standing("s1|c1");
        assertThat(hit.getSearch()).isEqualTo(Optional.of("s1"));
        assertThat(hit.getSearchName()).isEqualTo("my s1");
        assertThat(hit.getUser()).isEqualTo("ada");
        assertThat(hit.getResume()).isEmpty();
        assertThat(hit.getScore()).isZero();
        assertThat(hit.getTitle()).isEqualTo("Senior Java Engineer");
        assertThat(hit.getBacklog()).isFalse();
    }

    @Test
    void aListingThatWasSeenBeforeTheSearchWasSavedIsBacklogInWhateverOrderTheyCome() {
        CanonicalListing old = listing("c1", "Cook", "", b -> b.setFirstSeen(DAY_1.minusSeconds(1)));
        CanonicalListing recent = listing("c2", "Cook", "", b -> b.setFirstSeen(DAY_1));
        send(old);
        save(search("s1", "cook"));
        send(recent);
        assertThat(standing("s1|c1").getBacklog()).isTrue();
        assertThat(standing("s1|c2").getBacklog()).isFalse();
    }

    @Test
    void aListingThatChangesOrClosesIsRetracted() {
        save(search("s1", "cook"));
        assertThat(send(listing("c1", "Cook", ""))).containsExactly("s1|c1");
        assertThat(send(listing("c1", "Baker", ""))).containsExactly("-s1|c1");
        assertThat(send(listing("c1", "Cook", ""))).containsExactly("s1|c1");
        assertThat(send(listing("c1", "Cook", "", b -> b.setStatus(ListingStatus.CLOSED))))
                .containsExactly("-s1|c1");
        send(listing("c2", "Cook", ""));
        assertThat(send("c2", null)).containsExactly("-s1|c2");
        assertThat(standing).isEmpty();
    }

    @Test
    void aSearchThatChangesRestsOrGoesIsRetracted() {
        send(listing("c1", "Cook", ""));
        send(listing("c2", "Baker", ""));
        assertThat(save(search("s1", "cook"))).containsExactly("s1|c1");
        assertThat(save(search("s1", "baker"))).containsExactly("s1|c2", "-s1|c1");
        SavedSearch resting =
                SavedSearch.newBuilder(search("s1", "baker")).setActive(false).build();
        assertThat(save(resting)).containsExactly("-s1|c2");
        assertThat(save(search("s1", "baker"))).containsExactly("s1|c2");
        assertThat(save("s1", null)).containsExactly("-s1|c2");
        assertThat(send(listing("c3", "Baker", ""))).isEmpty();
    }

    @Test
    void theSameAgainSaysNothing() {
        save(search("s1", "cook"));
        send(listing("c1", "Cook", ""));
        assertThat(send(listing("c1", "Cook", ""))).isEmpty();
        assertThat(save(search("s1", "cook"))).isEmpty();
    }

    @Test
    void filtersMeanWhatTheyMeanInTheSearch() {
        Listings.town().forEach(this::send);
        assertThat(save(search("a", "", Map.of("pay", "60000", "currency", "EUR"))))
                .containsExactly("a|c1", "a|c2");
        assertThat(save(search("b", "", Map.of("company", "globex", "workplace", "remote,hybrid"))))
                .containsExactly("b|c3");
        assertThat(save(search("c", "skill:k8s -berlin"))).containsExactly("c|c2");
        assertThat(save(search("d", "NOT engineer NOT developer"))).containsExactly("d|c3", "d|c4");
        assertThat(save(search("e", "type* OR \"machine learning\""))).containsExactly("e|c6", "e|c7");
    }

    @Test
    void withinCountsBackFromTheTimeOfTheFetch() {
        save(search("s1", "", Map.of("within", "2d")));
        assertThat(send(listing("c1", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(86_400)))))
                .containsExactly("s1|c1");
        assertThat(send(listing("c2", "Cook", "", b -> b.setPostedAt(DAY_1.minusSeconds(3 * 86_400)))))
                .isEmpty();
    }

    @Test
    void typingErrorsAreNotForgivenBecauseWhatIsOneDependsOnTheOthers() {
        send(listing("c1", "Python", ""));
        assertThat(save(search("s1", "pyhton"))).isEmpty();
        assertThat(send(listing("c2", "Python", ""))).isEmpty();
    }

    @Test
    void aSearchThatCannotBeReadIsADeadLetterAndFindsNothing() {
        send(listing("c1", "Cook", ""));
        save(search("s1", "cook"));
        assertThat(save(search("s1", "cook AND ("))).containsExactly("-s1|c1");
        List<DeadLetter> letters = faults.readValuesToList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getCode()).isEqualTo("INVALID_SEARCH");
        assertThat(letters.getFirst().getDetail()).contains("(at 10)");
        save(search("s2", "", Map.of("colour", "red")));
        assertThat(faults.readValuesToList()).hasSize(1);
    }

    @Test
    void inWhateverOrderTheyComeTheSameStandsInTheEnd() {
        List<SavedSearch> wanted = List.of(
                search("s1", "java"),
                search("s2", "engineer -berlin"),
                search("s3", "", Map.of("country", "DE")),
                search("s4", "", Map.of("seniority", "SENIOR")),
                search("s5", "c++ OR nurse"));
        Map<String, Recommendation> first = new TreeMap<>();
        Random random = new Random(SEED);
        for (int round = 0; round < 6; round++) {
            close();
            open();
            List<Runnable> acts = new ArrayList<>();
            wanted.forEach(one -> acts.add(() -> save(one)));
            Listings.town().forEach(one -> acts.add(() -> send(one)));
            Collections.shuffle(acts, random);
            acts.forEach(Runnable::run);
            if (round == 0) {
                first.putAll(standing);
                assertThat(first).hasSize(12);
            }
            assertThat(standing).as("round %s, seed %s", round, SEED).isEqualTo(first);
        }
    }

    @Test
    void idsDependOnUserAndNameOnlyAndKeysAreComposite() {
        assertThat(SearchId.of("ada", "jobs")).isEqualTo("s1-f577be3b71abce1cde33");
        assertThat(SearchId.of("ad", "ajobs")).isNotEqualTo(SearchId.of("ada", "jobs"));
        assertThat(SearchId.key("s1-x", "c1")).isEqualTo("s1-x|c1");
    }
}
