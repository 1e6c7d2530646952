package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeIndex;
import io.jobwire.records.Listing;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Runs the index of a partition's companies on its stores. */
final class DedupeProcessor implements Processor<String, Routed, String, Found> {
    private final NodeCodec codec;
    private final Function<Listing, byte[]> writer;
    private final Function<byte[], Listing> reader;
    private final RecordBytes bytes;
    private final DedupeMeters meters;
    private final DedupeConfig config;
    private @Nullable StoredState state;
    private @Nullable Forwarder forwarder;
    private @Nullable DedupeIndex index;

    DedupeProcessor(
            NodeCodec codec,
            Function<Listing, byte[]> writer,
            Function<byte[], Listing> reader,
            RecordBytes bytes,
            DedupeMeters meters,
            DedupeConfig config) {
        this.codec = codec;
        this.writer = writer;
        this.reader = reader;
        this.bytes = bytes;
        this.meters = meters;
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<String, Found> context) {
        Squeeze squeeze = new Squeeze();
        StoredDictionaries dictionaries =
                new StoredDictionaries(context.getStateStore(DedupeNames.DICTIONARIES), squeeze);
        state = new StoredState(
                new StoredNodes(
                        context.getStateStore(DedupeNames.NODES), codec, dictionaries, squeeze, config.cachedNodes()),
                new StoredTexts(context.getStateStore(DedupeNames.TEXTS), dictionaries, squeeze, writer, reader),
                dictionaries,
                new StoredBuckets(context.getStateStore(DedupeNames.BUCKETS), meters, config.cachedNodes()),
                new StoredReminders(context.getStateStore(DedupeNames.REMINDERS)));
        state.restore();
        forwarder = new Forwarder(context, bytes, meters);
        index = new DedupeIndex(state, forwarder, config.keepClosed());
    }

    @Override
    public void process(Record<String, Routed> record) {
        if (state == null || forwarder == null || index == null) {
            throw new IllegalStateException("init comes first");
        }
        state.begin();
        forwarder.on(record);
        switch (record.value()) {
            case Routed.Arrived(WireListing arrived) -> {
                state.arrived(arrived);
                index.upsert(arrived.listing());
                index.forget(arrived.listing().getFetchedAt());
            }
            case Routed.ToldApart told -> index.tellApart(told.listingKey(), told.others());
            case Routed.Left left -> index.remove(left.listingKey());
            case Routed.Gone gone -> throw new IllegalStateException("Gone listings do not come here: " + gone);
        }
        state.flush();
    }
}
