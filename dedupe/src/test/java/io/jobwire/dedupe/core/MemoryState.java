package io.jobwire.dedupe.core;

import io.jobwire.records.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The index's memory in plain collections. */
final class MemoryState implements DedupeState {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<Long, TreeSet<Ref>> buckets = new HashMap<>();
    private final TreeMap<Long, TreeSet<String>> reminders = new TreeMap<>();

    /** Makes the buckets again from the nodes, as after a loss. */
    void rebuild() {
        buckets.clear();
        nodes.values().forEach(node -> DedupeIndex.enter(this, node));
    }

    @Override
    public Optional<Node> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    @Override
    public void put(Node node) {
        nodes.put(node.key(), node);
    }

    @Override
    public Listing listing(String key) {
        return Objects.requireNonNull(listings.get(key), key);
    }

    @Override
    public void put(Listing listing) {
        listings.put(listing.getKey(), listing);
    }

    @Override
    public void delete(String key) {
        nodes.remove(key);
        listings.remove(key);
    }

    @Override
    public void remind(long at, String leader) {
        reminders.computeIfAbsent(at, any -> new TreeSet<>()).add(leader);
    }

    @Override
    public List<String> due(long until, int most) {
        List<String> due = new ArrayList<>();
        while (!reminders.isEmpty() && reminders.firstKey() <= until && due.size() < most) {
            TreeSet<String> leaders = reminders.firstEntry().getValue();
            due.add(leaders.removeFirst());
            if (leaders.isEmpty()) {
                reminders.pollFirstEntry();
            }
        }
        return due;
    }

    /** Listings, entries of buckets, reminders: all that is kept. */
    int entries() {
        return nodes.size()
                + listings.size()
                + buckets.values().stream().mapToInt(TreeSet::size).sum()
                + reminders.values().stream().mapToInt(TreeSet::size).sum();
    }

    @Override
    public void add(long bucket, Ref ref) {
        buckets.computeIfAbsent(bucket, any -> new TreeSet<>()).add(ref);
    }

    @Override
    public void remove(long bucket, Ref ref) {
        buckets.getOrDefault(bucket, new TreeSet<>()).remove(ref);
    }

    @Override
    public List<Ref> window(long bucket) {
        return buckets.getOrDefault(bucket, new TreeSet<>()).stream()
                .limit(Algorithm.BUCKET_WINDOW)
                .toList();
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        return List.copyOf(buckets.getOrDefault(bucket, new TreeSet<>()).tailSet(ref, false));
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        for (Ref ref : buckets.getOrDefault(bucket, new TreeSet<>())) {
            if (!wantsMore.test(ref)) {
                return;
            }
        }
    }
}
