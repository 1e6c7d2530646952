package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.ListingStatus;
import io.jobwire.records.RawListing;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.StageContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes records out of what a run found, and says what is known once they are committed. Thread-safe. */
final class Outbox {
    private final KnownListings known;
    private final States states;
    private final FaultsSeen faults;
    private final String listings;
    private final String runs;
    private final String stateTopic;
    private final String deadLetters;
    private final Serializer<RawListing> rawListing;
    private final Serializer<SourceRun> sourceRun;
    private final Serializer<SourceState> sourceState;
    private final Serializer<DeadLetter> deadLetter;

    Outbox(StageContext context, KnownListings known, States states, FaultsSeen faults) {
        this.known = known;
        this.states = states;
        this.faults = faults;
        this.listings = context.topics().of(Topics.LISTINGS_RAW);
        this.runs = context.topics().of(Topics.SOURCES_RUNS);
        this.stateTopic = context.topics().of(Topics.SOURCES_STATE);
        this.deadLetters = context.topics().of(Topics.DEADLETTERS);
        this.rawListing = context.serdes().of(Topics.LISTINGS_RAW).serializer();
        this.sourceRun = context.serdes().of(Topics.SOURCES_RUNS).serializer();
        this.sourceState = context.serdes().of(Topics.SOURCES_STATE).serializer();
        this.deadLetter = context.serdes().of(Topics.DEADLETTERS).serializer();
    }

    Draft listing(RawListing listing, ContentHash hash) {
        List<Header> headers = List.of(new RecordHeader(StateReader.HASH_HEADER, hash.header()));
        byte[] value = rawListing.serialize(listings, listing);
        String source = listing.getSourceId().orElseThrow();
        boolean open = listing.getStatus() != ListingStatus.CLOSED;
        return new Draft(
                record(listings, listing.getKey(), listing.getFetchedAt(), value, headers),
                place -> known.put(
                        listing.getKey(),
                        new KnownListings.Entry(
                                source, hash, open, listing.getFirstSeen(), place.partition(), place.offset())));
    }

    Draft run(SourceRun run) {
        byte[] value = sourceRun.serialize(runs, run);
        return new Draft(record(runs, run.getSource(), run.getStartedAt(), value, List.of()), place -> {});
    }

    Draft state(SourceState state, Instant at) {
        byte[] value = sourceState.serialize(stateTopic, state);
        return new Draft(
                record(stateTopic, state.getSource(), at, value, List.of()),
                place -> states.put(state, place.offset()));
    }

    /** The source is gone, and nothing of it is open. */
    Draft forget(String source, Instant at) {
        return new Draft(
                record(stateTopic, source, at, null, List.of()), place -> states.remove(source, place.offset()));
    }

    Draft deadLetter(DeadLetter letter) {
        byte[] value = deadLetter.serialize(deadLetters, letter);
        String key = letter.getKey().orElse("");
        return new Draft(
                record(deadLetters, key, letter.getFirstSeen(), value, List.of()), place -> faults.add(letter));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, Instant at, byte @Nullable [] value, List<Header> headers) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value, headers);
    }

    /**
     * A record that is not written yet.
     *
     * @param committed takes note of it once it is
     */
    record Draft(ProducerRecord<String, byte[]> record, Consumer<RecordMetadata> committed) {}
}
