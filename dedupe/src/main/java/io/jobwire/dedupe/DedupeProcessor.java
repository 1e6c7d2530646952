package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeIndex;
import io.jobwire.records.Listing;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Runs the index of a partition's companies on its stores. */
final class DedupeProcessor implements Processor<String, Routed, String, Found> {
    /** Clocks of a system differ by less. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final NodeCodec codec;
    private final RecordBytes bytes;
    private final DedupeMeters meters;
    private final DedupeConfig config;
    private @Nullable Squeeze squeeze;
    private @Nullable StoredDictionaries dictionaries;
    private @Nullable StoredState state;
    private @Nullable Forwarder forwarder;
    private @Nullable DedupeIndex index;

    DedupeProcessor(NodeCodec codec, RecordBytes bytes, DedupeMeters meters, DedupeConfig config) {
        this.codec = codec;
        this.bytes = bytes;
        this.meters = meters;
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<String, Found> context) {
        squeeze = new Squeeze();
        dictionaries = new StoredDictionaries(context.getStateStore(DedupeNames.DICTIONARIES), squeeze);
        StoredNodes nodes = new StoredNodes(
                context.getStateStore(DedupeNames.NODES), codec, dictionaries, squeeze, config.cachedNodes());
        state = new StoredState(
                nodes,
                new StoredTexts(context.getStateStore(DedupeNames.TEXTS), dictionaries, squeeze),
                dictionaries,
                new Homes(nodes::entries, meters, config.cachedNodes()),
                new StoredReminders(context.getStateStore(DedupeNames.REMINDERS)));
        forwarder = new Forwarder(context, bytes, meters);
        index = new DedupeIndex(state, forwarder, config.keeping());
    }

    @Override
    public void process(Record<String, Routed> record) {
        if (state == null || forwarder == null || index == null) {
            throw new IllegalStateException("init comes first");
        }
        state.begin();
        state.within(record.key());
        forwarder.on(record);
        switch (record.value()) {
            case Routed.Arrived(WireListing arrived) -> {
                state.arrived(arrived);
                index.upsert(arrived.listing());
                index.forget(time(arrived.listing(), record.timestamp()));
            }
            case Routed.ToldApart told -> index.tellApart(told.listingKey(), told.others());
            case Routed.Left left -> index.remove(left.listingKey());
            case Routed.Gone gone -> throw new IllegalStateException("Gone listings do not come here: " + gone);
        }
        state.flush();
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
        if (dictionaries != null) {
            dictionaries.close();
        }
        if (squeeze != null) {
            squeeze.close();
        }
    }
}
