package io.jobwire.normalize;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.RejectionCode;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.runtime.DeadLetters;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * One raw listing to one listing. One that is rejected becomes a dead letter and a tombstone, so that no listing of an
 * earlier version survives it.
 */
final class ListingProcessor extends ContextualProcessor<String, RawListing, String, SpecificRecord> {
    private static final String KEY_MISSING = "KEY_MISSING";

    private final ListingNormalizer normalizer;
    private final Serializer<RawListing> serializer;

    ListingProcessor(ListingNormalizer normalizer, Serializer<RawListing> serializer) {
        this.normalizer = normalizer;
        this.serializer = serializer;
    }

    @Override
    public void process(Record<String, RawListing> record) {
        RawListing raw = record.value();
        if (record.key() == null) {
            keyless(record);
            return;
        }
        if (raw == null) {
            listing(record, null);
            return;
        }
        switch (normalizer.normalize(raw)) {
            case Outcome.Normalized(Listing listing) -> listing(record, listing);
            case Outcome.Rejected(RejectionCode code, String detail) -> {
                context().forward(record.withValue(letter(record, code.name(), detail)), NormalizeNames.LISTING_FAULTS);
                listing(record, null);
            }
        }
    }

    /** A compacted topic cannot hold what has no key: there is no earlier version to remove and nothing to replace. */
    private void keyless(Record<String, RawListing> record) {
        DeadLetter letter = letter(record, KEY_MISSING, "The record has no key, source:tenant:nativeId");
        context().forward(record.withKey(KEY_MISSING).withValue(letter), NormalizeNames.LISTING_FAULTS);
    }

    private void listing(Record<String, RawListing> record, @Nullable Listing listing) {
        context().forward(record.withValue(listing), NormalizeNames.LISTINGS);
    }

    private DeadLetter letter(Record<String, RawListing> record, String code, String detail) {
        DeadLetters.Origin origin = DeadLetters.Origin.of(context().recordMetadata(), record);
        byte[] payload = serializer.serialize(origin.topic(), record.value());
        return DeadLetters.of(NormalizeNames.STAGE, code, detail, origin, record.key(), payload);
    }
}
