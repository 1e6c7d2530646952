package io.jobwire.search.saved;

import io.jobwire.records.Recommendation;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What stands in {@code recommendations} now, by listing, and by search. One for each task. */
final class Found {
    /** Between two ids of a key; in no id. */
    private static final char BETWEEN = '\0';

    private final KeyValueStore<String, Recommendation> byListing;
    private final KeyValueStore<String, Long> bySearch;
    private final StringSerializer prefixes = new StringSerializer();

    Found(KeyValueStore<String, Recommendation> byListing, KeyValueStore<String, Long> bySearch) {
        this.byListing = byListing;
        this.bySearch = bySearch;
    }

    /** What was said by search id; a copy. */
    SortedMap<String, Recommendation> ofListing(String canonical) {
        String prefix = canonical + BETWEEN;
        SortedMap<String, Recommendation> found = new TreeMap<>();
        try (KeyValueIterator<String, Recommendation> entries = byListing.prefixScan(prefix, prefixes)) {
            while (entries.hasNext()) {
                KeyValue<String, Recommendation> entry = entries.next();
                found.put(entry.key.substring(prefix.length()), entry.value);
            }
        }
        return found;
    }

    /** Canonical ids of what a search found; a copy. */
    SortedSet<String> ofSearch(String search) {
        String prefix = search + BETWEEN;
        SortedSet<String> found = new TreeSet<>();
        try (KeyValueIterator<String, Long> entries = bySearch.prefixScan(prefix, prefixes)) {
            while (entries.hasNext()) {
                found.add(entries.next().key.substring(prefix.length()));
            }
        }
        return found;
    }

    /** Whether it is something new. */
    boolean put(String search, String canonical, Recommendation hit) {
        String key = canonical + BETWEEN + search;
        if (hit.equals(byListing.get(key))) {
            return false;
        }
        byListing.put(key, hit);
        bySearch.put(search + BETWEEN + canonical, 0L);
        return true;
    }

    void remove(String search, String canonical) {
        byListing.delete(canonical + BETWEEN + search);
        bySearch.delete(search + BETWEEN + canonical);
    }
}
