package io.jobwire.dedupe;

import io.jobwire.dedupe.core.DedupeIndex;
import io.jobwire.dedupe.core.DedupeState;
import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Ref;
import io.jobwire.records.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The index's memory in five stores. An event that fails half-way leaves nodes and windows as they were. The buckets have no
 * changelog: both they and the nodes carry the number of the last event, and buckets of another number than the nodes' are made again.
 */
final class StoredState implements DedupeState {
    private static final long NEVER = -1;

    private final StoredNodes nodes;
    private final StoredTexts texts;
    private final StoredDictionaries dictionaries;
    private final StoredBuckets buckets;
    private final StoredReminders reminders;
    private @Nullable WireListing arrived;
    private long sequence;

    StoredState(
            StoredNodes nodes,
            StoredTexts texts,
            StoredDictionaries dictionaries,
            StoredBuckets buckets,
            StoredReminders reminders) {
        this.nodes = nodes;
        this.texts = texts;
        this.dictionaries = dictionaries;
        this.buckets = buckets;
        this.reminders = reminders;
    }

    /** Makes the buckets again from the nodes unless they are as old as them. */
    void restore() {
        sequence = nodes.sequence();
        if (buckets.sequence() != sequence) {
            buckets.clear();
            nodes.forEach(node -> {
                DedupeIndex.enter(buckets, node);
                buckets.flush(NEVER);
            });
            buckets.flush(sequence);
        }
    }

    /** The listing that the event is about. */
    void arrived(WireListing listing) {
        arrived = listing;
    }

    /** Starts an event: what one before it left unwritten does not count. */
    void begin() {
        nodes.forgetChanges();
        buckets.forgetChanges();
        arrived = null;
    }

    /** Ends an event: writes what changed. */
    void flush() {
        sequence++;
        nodes.flush(sequence);
        buckets.flush(sequence);
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
        WireListing current = arrived;
        if (current != null && current.listing().getKey().equals(key)) {
            return current.listing();
        }
        return texts.get(
                key,
                company(nodes.get(key).orElseThrow(() -> new IllegalStateException("No listing has the key " + key))));
    }

    @Override
    public void put(Listing listing) {
        WireListing current = arrived;
        if (current == null || !current.listing().equals(listing)) {
            throw new IllegalStateException("Only the listing that arrived is kept, not " + listing.getKey());
        }
        if (nodes.get(listing.getKey()).isEmpty()) {
            dictionaries.enter(listing.getCompany().getKey(), current.wire().get());
        }
        texts.put(listing);
    }

    @Override
    public void delete(String key) {
        nodes.get(key).ifPresent(node -> {
            texts.delete(key);
            nodes.delete(key);
            buckets.forget(node.ref());
            dictionaries.leave(company(node));
        });
    }

    private static String company(Node node) {
        return node.profile().facts().getCompany().getKey();
    }

    @Override
    public void remind(long at, String leader) {
        reminders.remind(at, leader);
    }

    @Override
    public List<String> due(long until, int most) {
        return reminders.due(until, most);
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
