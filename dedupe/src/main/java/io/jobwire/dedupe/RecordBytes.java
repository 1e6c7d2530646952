package io.jobwire.dedupe;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import org.apache.kafka.common.serialization.Serializer;

/** Writes what is published, once: the same bytes are compared and sent. */
final class RecordBytes {
    private final Serializer<ListingLink> links;
    private final String linksTopic;
    private final Serializer<CanonicalListing> canonical;
    private final String canonicalTopic;

    RecordBytes(TopicNames topics, RecordSerdes serdes) {
        links = serdes.of(Topics.LISTINGS_LINKS).serializer();
        linksTopic = topics.of(Topics.LISTINGS_LINKS);
        canonical = serdes.of(Topics.LISTINGS_CANONICAL).serializer();
        canonicalTopic = topics.of(Topics.LISTINGS_CANONICAL);
    }

    byte[] of(ListingLink link) {
        return links.serialize(linksTopic, link);
    }

    byte[] of(CanonicalListing listing) {
        return canonical.serialize(canonicalTopic, listing);
    }
}
