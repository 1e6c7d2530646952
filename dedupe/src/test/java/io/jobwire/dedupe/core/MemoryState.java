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
    private final Map<String, Map<String, Node>> nodes = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, Map<Long, TreeSet<Ref>>> homes = new HashMap<>();
    private final TreeMap<Long, TreeMap<String, Due>> reminders = new TreeMap<>();
    private String current = "";

    /** Makes the buckets again from the nodes, as after a loss. */
    void rebuild() {
        homes.clear();
        nodes.forEach((home, all) -> {
            within(home);
            all.values().forEach(node -> DedupeIndex.enter(this, node));
        });
    }

    @Override
    public void within(String home) {
        current = home;
    }

    @Override
    public Optional<Node> node(String key) {
        return Optional.ofNullable(here().get(key));
    }

    @Override
    public void put(Node node) {
        here().put(node.key(), node);
    }

    @Override
    public Body body(String key) {
        return Body.of(Objects.requireNonNull(listings.get(key), key));
    }

    @Override
    public void put(Listing listing) {
        listings.put(listing.getKey(), listing);
    }

    @Override
    public void delete(String key) {
        here().remove(key);
        listings.remove(key);
    }

    @Override
    public void remind(long at, String leader) {
        String name = leader.isEmpty() ? "\1" + current : leader;
        reminders.computeIfAbsent(at, any -> new TreeMap<>()).put(name, new Due(current, leader));
    }

    @Override
    public List<String> keys() {
        return List.copyOf(here().keySet());
    }

    @Override
    public List<Due> due(long until, int most) {
        List<Due> due = new ArrayList<>();
        while (!reminders.isEmpty() && reminders.firstKey() <= until && due.size() < most) {
            TreeMap<String, Due> leaders = reminders.firstEntry().getValue();
            due.add(leaders.pollFirstEntry().getValue());
            if (leaders.isEmpty()) {
                reminders.pollFirstEntry();
            }
        }
        return due;
    }

    /** Listings, entries of buckets, reminders: all that is kept. */
    long entries() {
        return nodes.values().stream().mapToInt(Map::size).sum()
                + listings.size()
                + homes.values().stream()
                        .flatMap(home -> home.values().stream())
                        .mapToInt(TreeSet::size)
                        .sum()
                + reminders.values().stream()
                        .flatMap(due -> due.values().stream())
                        .filter(due -> !due.leader().isEmpty())
                        .count();
    }

    private Map<String, Node> here() {
        return nodes.computeIfAbsent(current, any -> new HashMap<>());
    }

    @SuppressWarnings("NonApiType") // what it is counts
    private Map<Long, TreeSet<Ref>> buckets() {
        return homes.computeIfAbsent(current, any -> new HashMap<>());
    }

    @Override
    public void add(long bucket, Ref ref) {
        buckets().computeIfAbsent(bucket, any -> new TreeSet<>()).add(ref);
    }

    @Override
    public void remove(long bucket, Ref ref) {
        buckets().getOrDefault(bucket, new TreeSet<>()).remove(ref);
    }

    @Override
    public List<Ref> window(long bucket) {
        return buckets().getOrDefault(bucket, new TreeSet<>()).stream()
                .limit(Algorithm.BUCKET_WINDOW)
                .toList();
    }

    @Override
    public List<Ref> after(long bucket, Ref ref) {
        return List.copyOf(buckets().getOrDefault(bucket, new TreeSet<>()).tailSet(ref, false));
    }

    @Override
    public void visit(long bucket, Predicate<Ref> wantsMore) {
        for (Ref ref : buckets().getOrDefault(bucket, new TreeSet<>())) {
            if (!wantsMore.test(ref)) {
                return;
            }
        }
    }
}
