package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeIndex;
import io.jobwire.dedupe.core.Publisher;
import io.jobwire.records.Listing;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The index of the companies of one partition on its stores, without what brings its records and takes its results away. One thread. */
public final class StoredIndex implements AutoCloseable {
    private final Squeeze squeeze = new Squeeze();
    private final StoredDictionaries dictionaries;
    private final StoredState state;
    private final DedupeIndex index;

    /** Gives the stores that {@link #stores()} makes, by their names. */
    public interface Source {
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Kafka's contexts give them
        <S extends StateStore> S store(String name);
    }

    /**
     * @param topics full names of topics
     * @param serdes serdes of the values
     * @param meters where counts go
     * @param stores stores that nobody else uses
     * @param publisher takes what changed
     */
    public StoredIndex(
            DedupeConfig config,
            TopicNames topics,
            RecordSerdes serdes,
            MeterRegistry meters,
            Source stores,
            Publisher publisher) {
        this(
                config,
                new NodeCodec(serdes.of(Topics.LISTINGS_NORMALIZED), topics.of(Topics.LISTINGS_NORMALIZED)),
                new DedupeMeters(meters),
                stores,
                publisher);
    }

    StoredIndex(DedupeConfig config, NodeCodec codec, DedupeMeters meters, Source stores, Publisher publisher) {
        dictionaries = new StoredDictionaries(stores.store(DedupeNames.DICTIONARIES), squeeze);
        StoredNodes nodes =
                new StoredNodes(stores.store(DedupeNames.NODES), codec, dictionaries, squeeze, config.cachedNodes());
        state = new StoredState(
                nodes,
                new StoredTexts(stores.store(DedupeNames.TEXTS), dictionaries, squeeze),
                dictionaries,
                new Homes(nodes::entries, meters, config.cachedNodes()),
                new StoredReminders(stores.store(DedupeNames.REMINDERS)));
        index = new DedupeIndex(state, publisher, config.keeping());
    }

    /** Makes the stores that an index needs. */
    public static List<StoreBuilder<?>> stores() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DedupeNames.NODES), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DedupeNames.TEXTS), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DedupeNames.DICTIONARIES), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DedupeNames.REMINDERS), Serdes.Bytes(), Serdes.ByteArray()));
    }

    /** Routing key of a listing: those that have one key are for one index. */
    public static String home(Listing listing) {
        return Router.home(listing);
    }

    /**
     * A listing is new or has changed.
     *
     * @param wire its bytes in the wire format
     * @param now time of the listing, which passes as listings come
     */
    public void upsert(Listing listing, byte[] wire, Instant now) {
        begin(home(listing));
        state.arrived(new WireListing(listing, Bytes.wrap(wire)));
        index.upsert(listing);
        index.forget(now);
        state.flush();
    }

    /** A person's word on a listing of a company has changed. */
    void tellApart(String home, String key, List<String> others) {
        begin(home);
        index.tellApart(key, others);
        state.flush();
    }

    /** A listing of a company is gone for good. */
    void remove(String home, String key) {
        begin(home);
        index.remove(key);
        state.flush();
    }

    private void begin(String home) {
        state.begin();
        state.within(home);
    }

    @Override
    public void close() {
        dictionaries.close();
        squeeze.close();
    }
}
