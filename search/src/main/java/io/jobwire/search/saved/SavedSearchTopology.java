package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.SavedSearch;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches, copied to every partition, meet the listings that live there.
 *
 * @param names full names of topics
 * @param serdes serdes of values
 * @param queries what reads searches
 * @param scratch folder for what is derived
 * @param partitions of {@code listings.canonical}, from 1
 */
public record SavedSearchTopology(
        TopicNames names, RecordSerdes serdes, StandingQueries queries, Path scratch, int partitions)
        implements Supplier<Topology> {

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<String> keys = Serdes.String();
        Serde<CanonicalListing> listingValues = serdes.of(Topics.LISTINGS_CANONICAL);
        Serde<SavedSearch> searchValues = serdes.of(Topics.SEARCHES);
        builder.addStateStore(store(SavedNames.SEARCHES_STORE, searchValues));
        builder.addStateStore(store(SavedNames.BY_LISTING_STORE, serdes.of(Topics.RECOMMENDATIONS)));
        builder.addStateStore(store(SavedNames.BY_SEARCH_STORE, Serdes.Long()));

        KStream<String, CheckProcessor.Checked> checked = builder.stream(
                        names.of(Topics.SEARCHES),
                        Consumed.with(keys, searchValues).withName(SavedNames.SEARCHES))
                .process(() -> new CheckProcessor(queries, searchValues.serializer()), Named.as(SavedNames.CHECK));
        checked.filter((key, one) -> one.fault().isPresent(), Named.as(SavedNames.UNREADABLE))
                .mapValues(one -> one.fault().orElseThrow(), Named.as(SavedNames.LETTERS))
                .to(
                        names.of(Topics.DEADLETTERS),
                        Produced.with(keys, serdes.of(Topics.DEADLETTERS)).withName(SavedNames.FAULTS));
        KStream<String, Arrival> searches = checked.mapValues(
                        SavedSearchTopology::readable, Named.as(SavedNames.READABLE))
                .repartition(Repartitioned.with(keys, searchValues)
                        .withName(SavedNames.EVERYWHERE)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(new Everywhere()))
                .mapValues(
                        search -> new Arrival.OfSearch(Optional.ofNullable(search)), Named.as(SavedNames.SEARCHES_IN));
        KStream<String, Arrival> listings = builder.table(
                        names.of(Topics.LISTINGS_CANONICAL),
                        Consumed.with(keys, listingValues).withName(SavedNames.LISTINGS),
                        Materialized.<String, CanonicalListing, KeyValueStore<Bytes, byte[]>>as(
                                        SavedNames.LISTINGS_STORE)
                                .withKeySerde(keys)
                                .withValueSerde(listingValues)
                                .withCachingDisabled())
                .toStream(Named.as(SavedNames.LISTINGS_CHANGES))
                .mapValues(
                        listing -> new Arrival.OfListing(Optional.ofNullable(listing)),
                        Named.as(SavedNames.LISTINGS_IN));
        searches.merge(listings, Named.as(SavedNames.MEET))
                .process(
                        () -> new MatchProcessor(queries, scratch, partitions),
                        Named.as(SavedNames.MATCH),
                        SavedNames.LISTINGS_STORE,
                        SavedNames.SEARCHES_STORE,
                        SavedNames.BY_LISTING_STORE,
                        SavedNames.BY_SEARCH_STORE)
                .to(
                        names.of(Topics.RECOMMENDATIONS),
                        Produced.with(keys, serdes.of(Topics.RECOMMENDATIONS)).withName(SavedNames.RECOMMENDATIONS));
        // The topic itself is the changelog of the listings: they are not written a second time.
        Properties reuse = new Properties();
        reuse.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.REUSE_KTABLE_SOURCE_TOPICS);
        return builder.build(reuse);
    }

    private static @Nullable SavedSearch readable(CheckProcessor.Checked checked) {
        return checked.search().orElse(null);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    /** Sends a record to every partition (KIP-837). */
    private static final class Everywhere implements StreamPartitioner<String, SavedSearch> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, String key, SavedSearch value, int partitions) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }
}
