package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Body;
import io.jobwire.dedupe.core.DedupeState;
import io.jobwire.dedupe.core.Node;
import io.jobwire.dedupe.core.Ref;
import io.jobwire.records.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The index's memory in four stores, and buckets that follow from one of them. An event that fails half-way leaves nodes and
 * buckets as they were.
 */
final class StoredState implements DedupeState {
    private final StoredNodes nodes;
    private final StoredTexts texts;
    private final StoredDictionaries dictionaries;
    private final Homes homes;
    private final StoredReminders reminders;
    private @Nullable WireListing arrived;
    private String home = "";

    StoredState(
            StoredNodes nodes,
            StoredTexts texts,
            StoredDictionaries dictionaries,
            Homes homes,
            StoredReminders reminders) {
        this.nodes = nodes;
        this.texts = texts;
        this.dictionaries = dictionaries;
        this.homes = homes;
        this.reminders = reminders;
    }

    /** The listing that the event is about. */
    void arrived(WireListing listing) {
        arrived = listing;
    }

    /** Starts an event: what one before it left unwritten does not count. */
    void begin() {
        nodes.forgetChanges();
        homes.forgetChanges();
        arrived = null;
    }

    /** Ends an event: writes what changed. */
    void flush() {
        nodes.flush();
        homes.settle();
    }

    @Override
    public void within(String newHome) {
        if (!newHome.equals(home)) {
            flush();
            home = newHome;
            nodes.within(newHome);
            homes.within(newHome);
        }
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
    public Body body(String key) {
        WireListing current = arrived;
        if (current != null && current.listing().getKey().equals(key)) {
            return Body.of(current.listing());
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
            String company = listing.getCompany().getKey();
            dictionaries.enter(company, current.wire().get());
            homes.entered(company);
        }
        texts.put(listing);
    }

    @Override
    public void delete(String key) {
        nodes.get(key).ifPresent(node -> {
            if (homes.left(company(node)) == 0) {
                dictionaries.delete(company(node));
            }
            texts.delete(key);
            nodes.delete(key);
        });
    }

    private static String company(Node node) {
        return node.profile().facts().getCompany().getKey();
    }

    @Override
    public void remind(long at, String leader) {
        if (!leader.isEmpty() || homes.remindsNow(at)) {
            reminders.remind(at, home, leader);
        }
    }

    @Override
    public List<String> keys() {
        return nodes.keys();
    }

    @Override
    public List<Due> due(long until, int most) {
        return reminders.due(until, most);
    }

    @Override
    public void add(long bucket, Ref ref) {
        homes.add(bucket, ref);
    }

    @Override
    public void remove(long bucket, Ref ref) {
        homes.remove(bucket, ref);
    }

    @Override
    public List<Ref> window(long bucket) {
        return homes.window(bucket);
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        return homes.after(bucket, ref);
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        homes.visit(bucket, wantsMore);
    }
}
