package io.jobwire.normalize;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/**
 * Raw listings to listings, raw resumes to profiles; no state.
 *
 * @param names full names of topics
 * @param serdes serdes of values
 * @param listings what reads listings
 * @param resumes what reads resumes
 */
public record NormalizeTopology(
        TopicNames names, RecordSerdes serdes, ListingNormalizer listings, ResumeNormalizer resumes)
        implements Supplier<Topology> {

    @Override
    public Topology get() {
        Serde<String> keys = Serdes.String();
        Topology topology = new Topology();
        topology.addSource(
                NormalizeNames.RAW_LISTINGS,
                keys.deserializer(),
                serdes.of(Topics.LISTINGS_RAW).deserializer(),
                names.of(Topics.LISTINGS_RAW));
        topology.addProcessor(
                NormalizeNames.NORMALIZE_LISTING,
                () -> new ListingProcessor(
                        listings, serdes.of(Topics.LISTINGS_RAW).serializer()),
                NormalizeNames.RAW_LISTINGS);
        topology.addSink(
                NormalizeNames.LISTINGS,
                names.of(Topics.LISTINGS_NORMALIZED),
                keys.serializer(),
                serdes.of(Topics.LISTINGS_NORMALIZED).serializer(),
                NormalizeNames.NORMALIZE_LISTING);
        topology.addSink(
                NormalizeNames.LISTING_FAULTS,
                names.of(Topics.DEADLETTERS),
                keys.serializer(),
                serdes.of(Topics.DEADLETTERS).serializer(),
                NormalizeNames.NORMALIZE_LISTING);
        topology.addSource(
                NormalizeNames.RAW_RESUMES,
                keys.deserializer(),
                serdes.of(Topics.RESUMES_RAW).deserializer(),
                names.of(Topics.RESUMES_RAW));
        topology.addProcessor(
                NormalizeNames.NORMALIZE_RESUME, () -> new ResumeProcessor(resumes), NormalizeNames.RAW_RESUMES);
        topology.addSink(
                NormalizeNames.PROFILES,
                names.of(Topics.RESUMES_PROFILES),
                keys.serializer(),
                serdes.of(Topics.RESUMES_PROFILES).serializer(),
                NormalizeNames.NORMALIZE_RESUME);
        return topology;
    }
}
