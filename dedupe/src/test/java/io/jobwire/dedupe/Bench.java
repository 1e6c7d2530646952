package io.jobwire.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The topology on a test driver, with its outputs compacted as their topics are. */
final class Bench implements AutoCloseable {
    private final RecordSerdes serdes = new RecordSerdes(new InMemoryRegistry(), true);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Listing> input;
    private final TestInputTopic<String, ListingSplit> splits;
    private final TestOutputTopic<String, byte[]> linksOut;
    private final TestOutputTopic<String, byte[]> canonicalOut;
    private final Map<String, byte[]> links = new HashMap<>();
    private final Map<String, byte[]> canonical = new HashMap<>();

    Bench(Path stateDir) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(
                new DedupeTopology(
                                new DedupeConfig(64, Duration.ofDays(90), Duration.ofDays(730)),
                                TopicNames.plain(),
                                serdes,
                                meters)
                        .get(),
                properties);
        input = driver.createInputTopic(
                "listings.normalized",
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_NORMALIZED).serializer());
        splits = driver.createInputTopic(
                "listings.splits",
                new StringSerializer(),
                serdes.of(Topics.LISTINGS_SPLITS).serializer());
        linksOut = driver.createOutputTopic("listings.links", new StringDeserializer(), new ByteArrayDeserializer());
        canonicalOut =
                driver.createOutputTopic("listings.canonical", new StringDeserializer(), new ByteArrayDeserializer());
    }

    void put(Listing... listings) {
        for (Listing listing : listings) {
            put(listing, listing.getFetchedAt());
        }
    }

    /** A record that was written at another time than its listing says. */
    void put(Listing listing, Instant written) {
        input.pipeInput(listing.getKey(), listing, written);
    }

    @SuppressWarnings("NullAway") // a tombstone
    void put(String key, @Nullable Listing listing) {
        if (listing == null) {
            input.pipeInput(key, null);
        } else {
            put(listing);
        }
    }

    void split(ListingSplit pair) {
        splits.pipeInput(Splits.key(pair.getListing(), pair.getOther()), pair);
    }

    @SuppressWarnings("NullAway") // a tombstone
    void undo(ListingSplit pair) {
        splits.pipeInput(Splits.key(pair.getListing(), pair.getOther()), null);
    }

    /** Number of records in both outputs since the last time; folds them into what is there. */
    int settle() {
        return compact(linksOut, links) + compact(canonicalOut, canonical);
    }

    /** Number of links since the last time. */
    int settleLinks() {
        return compact(linksOut, links);
    }

    /** Number of canonical listings and tombstones since the last time. */
    int settleCanonical() {
        return compact(canonicalOut, canonical);
    }

    private static int compact(TestOutputTopic<String, byte[]> output, Map<String, byte[]> into) {
        int count = 0;
        for (KeyValue<String, byte[]> record : output.readKeyValuesToList()) {
            count++;
            if (record.value == null) {
                assertThat(into.remove(record.key))
                        .as("what the tombstone of " + record.key + " takes back")
                        .isNotNull();
            } else {
                assertThat(into.put(record.key, record.value))
                        .as("the version of " + record.key + " before")
                        .isNotEqualTo(record.value);
            }
        }
        return count;
    }

    ListingLink link(String key) {
        return Objects.requireNonNull(links().get(key), key);
    }

    CanonicalListing canonical(String id) {
        return Objects.requireNonNull(canonical().get(id), id);
    }

    Map<String, ListingLink> links() {
        Map<String, ListingLink> read = new TreeMap<>();
        links.forEach((key, bytes) ->
                read.put(key, serdes.of(Topics.LISTINGS_LINKS).deserializer().deserialize("listings.links", bytes)));
        return read;
    }

    Map<String, CanonicalListing> canonical() {
        Map<String, CanonicalListing> read = new TreeMap<>();
        canonical.forEach((key, bytes) -> read.put(
                key, serdes.of(Topics.LISTINGS_CANONICAL).deserializer().deserialize("listings.canonical", bytes)));
        return read;
    }

    /** Asserts that what is there is, byte for byte, what the reference gives. */
    void assertIs(Deduplicator.Result expected) {
        RecordBytes bytes = new RecordBytes(TopicNames.plain(), serdes);
        Map<String, String> expectedLinks = new TreeMap<>();
        expected.links().forEach((key, link) -> expectedLinks.put(key, hex(bytes.of(link))));
        Map<String, String> expectedCanonical = new TreeMap<>();
        expected.canonical().forEach((key, listing) -> expectedCanonical.put(key, hex(bytes.of(listing))));
        assertThat(links().keySet()).isEqualTo(expectedLinks.keySet());
        assertThat(canonical().keySet()).isEqualTo(expectedCanonical.keySet());
        if (!hex(links).equals(expectedLinks)) {
            assertThat(links()).isEqualTo(expected.links());
        }
        if (!hex(canonical).equals(expectedCanonical)) {
            assertThat(canonical()).isEqualTo(expected.canonical());
        }
        assertThat(hex(links)).isEqualTo(expectedLinks);
        assertThat(hex(canonical)).isEqualTo(expectedCanonical);
    }

    /** Number of entries in a store. */
    int entries(String store) {
        int count = 0;
        try (KeyValueIterator<?, ?> all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    /** Bytes of all keys and values in a store, strings in UTF-8. */
    long bytes(String store) {
        long sum = 0;
        try (KeyValueIterator<?, ?> all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                KeyValue<?, ?> entry = all.next();
                sum += size(entry.key) + size(entry.value);
            }
        }
        return sum;
    }

    private static long size(Object value) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8).length;
            case byte[] bytes -> bytes.length;
            case Bytes bytes -> bytes.get().length;
            default -> throw new IllegalArgumentException("No store has a " + value.getClass());
        };
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    private static Map<String, String> hex(Map<String, byte[]> values) {
        Map<String, String> hex = new TreeMap<>();
        values.forEach((key, value) -> hex.put(key, hex(value)));
        return hex;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        driver.close();
    }
}
