package io.jobwire.dedupe;

import io.jobwire.records.Listing;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** Normalized listings to links and canonical listings; the package page has the picture. */
public final class DedupeTopology implements Supplier<Topology> {
    private final DedupeConfig config;
    private final TopicNames topics;
    private final RecordSerdes serdes;
    private final DedupeMeters meters;

    /**
     * @param config how the stage runs
     * @param topics full names of topics
     * @param serdes serdes of the values
     * @param meters where counts go
     */
    public DedupeTopology(DedupeConfig config, TopicNames topics, RecordSerdes serdes, MeterRegistry meters) {
        this.config = config;
        this.topics = topics;
        this.serdes = serdes;
        this.meters = new DedupeMeters(meters);
    }

    @Override
    public Topology get() {
        Serde<Listing> listings = serdes.of(Topics.LISTINGS_NORMALIZED);
        String linksTopic = topics.of(Topics.LISTINGS_LINKS);
        StreamsBuilder builder = new StreamsBuilder();
        addStores(builder);

        Map<String, KStream<String, Routed>> routed = builder.stream(
                        topics.of(Topics.LISTINGS_NORMALIZED),
                        Consumed.with(Serdes.String(), WireListing.serde(listings))
                                .withName(DedupeNames.SOURCE))
                .process(Router::new, Named.as(DedupeNames.ROUTER), DedupeNames.COMPANIES, DedupeNames.SPLITS)
                .split(Named.as(DedupeNames.SPLIT_ROUTED))
                .branch((key, value) -> value instanceof Routed.Gone, Branched.as("gone"))
                .defaultBranch(Branched.as("company"));
        branch(routed, DedupeNames.SPLIT_ROUTED + "gone")
                .<Bytes>mapValues(gone -> null, Named.as(DedupeNames.GONE))
                .to(linksTopic, bytes(DedupeNames.GONE_SINK));

        KStream<String, Routed> told = builder.stream(
                        topics.of(Topics.LISTINGS_SPLITS),
                        Consumed.with(Serdes.String(), serdes.of(Topics.LISTINGS_SPLITS))
                                .withName(DedupeNames.SPLITS_SOURCE))
                .flatMap(SplitSide::of, Named.as(DedupeNames.SPLIT_SIDES))
                .repartition(
                        Repartitioned.with(Serdes.String(), SplitSide.serde()).withName(DedupeNames.BY_SIDE))
                .process(
                        SplitRouter::new,
                        Named.as(DedupeNames.SPLIT_ROUTER),
                        DedupeNames.COMPANIES,
                        DedupeNames.SPLITS);

        Map<String, KStream<String, Found>> found = branch(routed, DedupeNames.SPLIT_ROUTED + "company")
                .merge(told, Named.as(DedupeNames.ALL_ROUTED))
                .repartition(Repartitioned.with(Serdes.String(), RoutedSerde.of(listings))
                        .withName(DedupeNames.BY_COMPANY))
                .process(
                        this::index,
                        Named.as(DedupeNames.INDEX),
                        DedupeNames.NODES,
                        DedupeNames.TEXTS,
                        DedupeNames.DICTIONARIES,
                        DedupeNames.REMINDERS)
                .split(Named.as(DedupeNames.SPLIT_FOUND))
                .branch((key, value) -> value instanceof Found.Link, Branched.as("link"))
                .defaultBranch(Branched.as("canonical"));
        branch(found, DedupeNames.SPLIT_FOUND + "canonical")
                .mapValues(canonical -> ((Found.Canonical) canonical).bytes(), Named.as(DedupeNames.CANONICAL))
                .to(topics.of(Topics.LISTINGS_CANONICAL), bytes(DedupeNames.CANONICAL_SINK));
        branch(found, DedupeNames.SPLIT_FOUND + "link")
                .mapValues(link -> (Found.Link) link, Named.as(DedupeNames.LINK))
                .repartition(
                        Repartitioned.with(Serdes.String(), LinkSerde.serde()).withName(DedupeNames.BY_LISTING))
                .process(LinkGate::new, Named.as(DedupeNames.GATE), DedupeNames.COMPANIES)
                .to(linksTopic, bytes(DedupeNames.LINKS_SINK));
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DedupeNames.COMPANIES), Serdes.String(), Serdes.String()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DedupeNames.SPLITS), Serdes.String(), Serdes.String()));
        StoredIndex.stores().forEach(builder::addStateStore);
    }

    private DedupeProcessor index() {
        String listingsTopic = topics.of(Topics.LISTINGS_NORMALIZED);
        Serde<Listing> listings = serdes.of(Topics.LISTINGS_NORMALIZED);
        return new DedupeProcessor(
                new NodeCodec(listings, listingsTopic), new RecordBytes(topics, serdes), meters, config);
    }

    private static Produced<String, Bytes> bytes(String name) {
        return Produced.with(Serdes.String(), Serdes.Bytes()).withName(name);
    }

    private static <V> KStream<String, V> branch(Map<String, KStream<String, V>> branches, String name) {
        KStream<String, V> branch = branches.get(name);
        if (branch == null) {
            throw new IllegalStateException("There is no branch " + name);
        }
        return branch;
    }
}
