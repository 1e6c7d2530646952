package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeState;
import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Ref;
import io.jobwire.records.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueStore;

/** The index's memory in three stores. An event that fails half-way leaves nodes and windows as they were. */
final class StoredState implements DedupeState {
    private final StoredNodes nodes;
    private final KeyValueStore<String, Listing> listings;
    private final StoredBuckets buckets;

    StoredState(StoredNodes nodes, KeyValueStore<String, Listing> listings, StoredBuckets buckets) {
        this.nodes = nodes;
        this.listings = listings;
        this.buckets = buckets;
    }

    /** Starts an event: what one before it left unwritten does not count. */
    void begin() {
        nodes.forgetChanges();
        buckets.forgetChanges();
    }

    /** Ends an event: writes what changed. */
    void flush() {
        nodes.flush();
        buckets.flush();
    }

    @Override
    public Optional<Node> node(String key) {
        return nodes.get(key);
    }

    @Override
    public void put(Node node) {
        nodes.put(node);
    }

    @Override
    public Listing listing(String key) {
        Listing listing = listings.get(key);
        if (listing == null) {
            throw new IllegalStateException("No listing has the key " + key);
        }
        return listing;
    }

    @Override
    public void put(Listing listing) {
        listings.put(listing.getKey(), listing);
    }

    @Override
    public void delete(String key) {
        nodes.delete(key);
        listings.delete(key);
    }

    @Override
    public void add(long bucket, Ref ref) {
        buckets.add(bucket, ref);
    }

    @Override
    public void remove(long bucket, Ref ref) {
        buckets.remove(bucket, ref);
    }

    @Override
    public List<Ref> window(long bucket) {
        return buckets.window(bucket);
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        return buckets.after(bucket, ref);
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        buckets.visit(bucket, wantsMore);
    }
}
