package io.jobwire.launcher.system;

import io.jobwire.dedupe.core.Splits;
import io.jobwire.launcher.UserException;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pairs of listings that people told apart in a running system, and changes to them. Used by one thread. */
public final class SplitBook implements AutoCloseable {
    private final RunningSystem system;
    private final TopicWriter writer;
    private final Map<String, ListingSplit> splits;

    private SplitBook(RunningSystem system) {
        this.system = system;
        this.writer = new TopicWriter(system.context());
        this.splits = new TreeMap<>(system.topics().latest(Topics.LISTINGS_SPLITS));
    }

    /** Reads it; fails with one line when the system has no such topic yet. */
    public static SplitBook open(RunningSystem system) throws InterruptedException {
        system.require(Topics.LISTINGS_SPLITS);
        return new SplitBook(system);
    }

    /** All pairs, in the order of their keys. */
    public List<ListingSplit> all() {
        return List.copyOf(splits.values());
    }

    /** The word on a pair; empty when nobody told it apart. */
    public Optional<ListingSplit> find(String a, String b) {
        return Optional.ofNullable(splits.get(Splits.key(a, b)));
    }

    /** Tells two listings apart; fails with one line when one of them is not known. */
    public ListingSplit tellApart(String a, String b, Instant at) throws InterruptedException {
        requireListings(a, b);
        String key = Splits.key(a, b);
        Splits.Pair pair = Splits.pair(key).orElseThrow();
        ListingSplit split = new ListingSplit(pair.a(), pair.b(), at);
        writer.write(Topics.LISTINGS_SPLITS, key, split);
        splits.put(key, split);
        return split;
    }

    /** Takes the word on a pair back. */
    public void undo(ListingSplit split) throws InterruptedException {
        String key = Splits.key(split.getListing(), split.getOther());
        writer.remove(Topics.LISTINGS_SPLITS, key);
        splits.remove(key);
    }

    private void requireListings(String... keys) throws InterruptedException {
        system.require(Topics.LISTINGS_NORMALIZED);
        Set<String> known = new HashSet<>();
        Set<String> asked = Set.of(keys);
        system.topics().each(Topics.LISTINGS_NORMALIZED, (key, listing) -> {
            if (listing == null) {
                known.remove(key);
            } else if (asked.contains(key)) {
                known.add(key);
            }
        });
        List<String> unknown = new ArrayList<>(List.of(keys));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw UserException.failed("There is no listing " + String.join(" and no listing ", unknown)
                    + ". The keys of two listings are needed, such as greenhouse:acme:4711; a canonical listing names those of"
                    + " its members.");
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
