package io.jobwire.scoring;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.Profile;
import io.jobwire.records.RankingRequest;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.scoring.core.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Listings, copied to every partition, meet the profiles that live there.
 *
 * @param names full names of topics
 * @param serdes serdes of values
 * @param rubric what judges
 * @param config how they meet
 * @param jobs reads the jobs of rankings
 * @param recommended told of each recommendation that a new or changed listing brings, before it is committed; for measuring only
 */
public record ScoringTopology(
        TopicNames names,
        RecordSerdes serdes,
        Rubric rubric,
        ScoringConfig config,
        JobDescriptions jobs,
        Consumer<Recommendation> recommended)
        implements Supplier<Topology> {

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<String> keys = Serdes.String();
        Serde<CanonicalListing> listingValues = serdes.of(Topics.LISTINGS_CANONICAL);
        // What is kept is what came: a copy is written and read once for all partitions.
        Serde<CanonicalListing> copies = new SharedListings(listingValues);
        Serde<Profile> profileValues = serdes.of(Topics.RESUMES_PROFILES);
        builder.addStateStore(store(ScoringNames.LISTINGS_STORE, copies));
        builder.addStateStore(store(ScoringNames.PROFILES_STORE, StoredProfile.serde(profileValues)));
        builder.addStateStore(store(ScoringNames.TEXTS_STORE, new ResumeTexts()));
        builder.addStateStore(store(ScoringNames.NUMBERS_STORE, Serdes.ByteArray()));
        builder.addStateStore(store(ScoringNames.BY_LISTING_STORE, Serdes.Long()));
        builder.addStateStore(store(ScoringNames.BY_RESUME_STORE, Serdes.Long()));
        builder.addStateStore(store(ScoringNames.LIFTS_STORE, Serdes.String()));

        KStream<String, Arrival> listings = builder.stream(
                        names.of(Topics.LISTINGS_CANONICAL),
                        Consumed.with(keys, listingValues).withName(ScoringNames.LISTINGS))
                .mapValues(ScoringTopology::slim, Named.as(ScoringNames.SLIM))
                .repartition(Repartitioned.with(keys, copies)
                        .withName(ScoringNames.EVERYWHERE)
                        .withNumberOfPartitions(config.partitions())
                        .withStreamPartitioner(new Everywhere<>()))
                .mapValues(
                        listing -> new Arrival.OfListing(Optional.ofNullable(listing)),
                        Named.as(ScoringNames.LISTINGS_IN));
        KStream<String, Arrival> profiles = builder.stream(
                        names.of(Topics.RESUMES_PROFILES),
                        Consumed.with(keys, profileValues).withName(ScoringNames.PROFILES))
                .mapValues(
                        profile -> new Arrival.OfProfile(Optional.ofNullable(profile)),
                        Named.as(ScoringNames.PROFILES_IN));
        PreparedListingCache cache = new PreparedListingCache(rubric);
        KStream<String, Outcome> outcomes = listings.merge(profiles, Named.as(ScoringNames.MEET))
                .merge(requests(builder), Named.as(ScoringNames.MEET_RANKINGS))
                .process(
                        () -> new MatchProcessor(rubric, config, cache, jobs, recommended),
                        Named.as(ScoringNames.MATCH),
                        ScoringNames.LISTINGS_STORE,
                        ScoringNames.PROFILES_STORE,
                        ScoringNames.TEXTS_STORE,
                        ScoringNames.NUMBERS_STORE,
                        ScoringNames.BY_LISTING_STORE,
                        ScoringNames.BY_RESUME_STORE,
                        ScoringNames.LIFTS_STORE);
        outcomes.filter((key, outcome) -> outcome instanceof Outcome.OfPair, Named.as(ScoringNames.JUDGED))
                .mapValues(Outcome::recommendation, Named.as(ScoringNames.RECOMMENDED))
                .to(
                        names.of(Topics.RECOMMENDATIONS),
                        Produced.with(keys, serdes.of(Topics.RECOMMENDATIONS)).withName(ScoringNames.RECOMMENDATIONS));
        outcomes.filter((key, outcome) -> outcome instanceof Outcome.OfResume, Named.as(ScoringNames.GAPPED))
                .mapValues(Outcome::gaps, Named.as(ScoringNames.GAPS_TOLD))
                .to(
                        names.of(Topics.SKILLS_GAPS),
                        Produced.with(keys, serdes.of(Topics.SKILLS_GAPS)).withName(ScoringNames.GAPS));
        rankings(builder, outcomes);
        return builder.build();
    }

    /** Requests for rankings, copied to every partition: each ranks the resumes that live there. */
    private KStream<String, Arrival> requests(StreamsBuilder builder) {
        Serde<RankingRequest> values = serdes.of(Topics.RANKINGS);
        return builder.stream(
                        names.of(Topics.RANKINGS),
                        Consumed.with(Serdes.String(), values).withName(ScoringNames.RANKINGS))
                .repartition(Repartitioned.with(Serdes.String(), values)
                        .withName(ScoringNames.RANKINGS_EVERYWHERE)
                        .withNumberOfPartitions(config.partitions())
                        .withStreamPartitioner(new Everywhere<>()))
                .mapValues(Arrival.OfRanking::new, Named.as(ScoringNames.RANKINGS_IN));
    }

    private void rankings(StreamsBuilder builder, KStream<String, Outcome> outcomes) {
        Serde<RankingResult> results = serdes.of(Topics.RANKINGS_RESULTS);
        builder.addStateStore(store(ScoringNames.RANKINGS_STORE, results));
        KStream<String, SpecificRecord> merged = outcomes.filter(
                        (key, outcome) -> outcome instanceof Outcome.OfRanking, Named.as(ScoringNames.RANKED))
                .mapValues(Outcome::ranking, Named.as(ScoringNames.RANKED_PART))
                .repartition(Repartitioned.with(Serdes.String(), results)
                        .withName(ScoringNames.RANKING_PARTS)
                        .withNumberOfPartitions(config.partitions()))
                .process(RankingMerger::new, Named.as(ScoringNames.MERGE), ScoringNames.RANKINGS_STORE);
        merged.filter((key, said) -> said instanceof RankingResult, Named.as(ScoringNames.DONE))
                .mapValues(RankingResult.class::cast, Named.as(ScoringNames.DONE + "-as"))
                .to(
                        names.of(Topics.RANKINGS_RESULTS),
                        Produced.with(Serdes.String(), results).withName(ScoringNames.RESULTS));
        merged.filter((key, said) -> said instanceof ProcessStatus, Named.as(ScoringNames.TOLD))
                .mapValues(ProcessStatus.class::cast, Named.as(ScoringNames.TOLD + "-as"))
                .to(
                        names.of(Topics.PROCESSES),
                        Produced.with(Serdes.String(), serdes.of(Topics.PROCESSES))
                                .withName(ScoringNames.PROCESSES));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    /** Without what scoring never reads: every partition keeps a copy. */
    private static @Nullable CanonicalListing slim(@Nullable CanonicalListing listing) {
        return listing == null
                ? null
                : CanonicalListing.newBuilder(listing)
                        .setMembers(List.of())
                        .setOpenings(List.of())
                        .setProvenance(Map.of())
                        .build();
    }

    /** Sends a record to every partition (KIP-837). */
    private static final class Everywhere<V> implements StreamPartitioner<String, V> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }
}
