package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.Known;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The latest record of every posting, as far as it was read or written: about 200 bytes each. Thread-safe. */
final class KnownListings {
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Set<String>> keysBySource = new HashMap<>();

    /** Takes note of a record; one that is older than what is known of its key changes nothing. */
    synchronized void put(String key, Entry entry) {
        Entry before = byKey.get(key);
        if (before != null && before.offset() >= entry.offset()) {
            return;
        }
        byKey.put(key, entry);
        if (before == null || !before.source().equals(entry.source())) {
            if (before != null) {
                forget(key, before.source());
            }
            keysBySource.computeIfAbsent(entry.source(), s -> new HashSet<>()).add(key);
        }
    }

    /** Takes note of a tombstone. */
    synchronized void remove(String key, long offset) {
        Entry before = byKey.get(key);
        if (before != null && before.offset() < offset) {
            byKey.remove(key);
            forget(key, before.source());
        }
    }

    private void forget(String key, String source) {
        Set<String> keys = keysBySource.get(source);
        if (keys != null) {
            keys.remove(key);
        }
    }

    /** What is known of a source's postings, and of these keys, whosever they are. */
    synchronized Map<String, Known> of(String source, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        for (String key : keysBySource.getOrDefault(source, Set.of())) {
            find(key).ifPresent(entry -> known.put(key, entry.known()));
        }
        for (String key : keys) {
            find(key).ifPresent(entry -> known.put(key, entry.known()));
        }
        return known;
    }

    /** The open postings that a source brought last, by key. */
    synchronized Map<String, Entry> open(String source) {
        Map<String, Entry> open = new HashMap<>();
        for (String key : keysBySource.getOrDefault(source, Set.of())) {
            find(key).filter(Entry::open).ifPresent(entry -> open.put(key, entry));
        }
        return open;
    }

    /** Whether a source ever brought anything. */
    synchronized boolean isSource(String source) {
        return keysBySource.containsKey(source);
    }

    synchronized Optional<Entry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Postings of all sources, open and closed. */
    synchronized int size() {
        return byKey.size();
    }

    /**
     * One record.
     *
     * @param source id of the source that brought it
     * @param partition where it lies
     * @param offset where it lies
     */
    record Entry(String source, ContentHash hash, boolean open, Instant firstSeen, int partition, long offset) {
        /** Nothing. */
        static final Entry NONE = new Entry("", new ContentHash(0, 0), false, Instant.EPOCH, -1, -1);

        Known known() {
            return new Known(hash, open, firstSeen);
        }
    }
}
