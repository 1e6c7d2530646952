package io.jobwire.dedupe;

import io.jobwire.records.Listing;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Runs the index of a partition's companies. */
final class DedupeProcessor implements Processor<String, Routed, String, Found> {
    /** Clocks of a system differ by less. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final NodeCodec codec;
    private final RecordBytes bytes;
    private final DedupeMeters meters;
    private final DedupeConfig config;
    private @Nullable Forwarder forwarder;
    private @Nullable StoredIndex index;

    DedupeProcessor(NodeCodec codec, RecordBytes bytes, DedupeMeters meters, DedupeConfig config) {
        this.codec = codec;
        this.bytes = bytes;
        this.meters = meters;
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<String, Found> context) {
        forwarder = new Forwarder(context, bytes, meters);
        index = new StoredIndex(config, codec, meters, context::getStateStore, forwarder);
    }

    @Override
    public void process(Record<String, Routed> record) {
        if (forwarder == null || index == null) {
            throw new IllegalStateException("init comes first");
        }
        forwarder.on(record);
        switch (record.value()) {
            case Routed.Arrived(WireListing(Listing listing, Bytes wire)) ->
                index.upsert(listing, wire.get(), time(listing, record.timestamp()));
            case Routed.ToldApart told -> index.tellApart(record.key(), told.listingKey(), told.others());
            case Routed.Left left -> index.remove(record.key(), left.listingKey());
            case Routed.Gone gone -> throw new IllegalStateException("Gone listings do not come here: " + gone);
        }
    }

    /**
     * The time of a listing, which its source says; one that is far ahead of when its record was written is wrong, and must not make the jobs of others
     * look old.
     */
    private static Instant time(Listing listing, long written) {
        Instant latest = Instant.ofEpochMilli(written).plus(AHEAD);
        return listing.getFetchedAt().isAfter(latest) ? latest : listing.getFetchedAt();
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
