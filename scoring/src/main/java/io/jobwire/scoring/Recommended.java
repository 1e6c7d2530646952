package io.jobwire.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What stands in {@code recommendations} now, by listing and by resume: two stores that say the same. One for each task. */
final class Recommended {
    /** Between two ids of a key; in no id. */
    private static final char BETWEEN = '\0';

    private final KeyValueStore<String, Long> byListing;
    private final KeyValueStore<String, Long> byResume;
    private final StringSerializer prefixes = new StringSerializer();

    Recommended(KeyValueStore<String, Long> byListing, KeyValueStore<String, Long> byResume) {
        this.byListing = byListing;
        this.byResume = byResume;
    }

    /** Resume id to fingerprint, for a listing; a copy, in the order of ids. */
    Map<String, Long> ofListing(String canonical) {
        return scan(byListing, canonical);
    }

    /** Canonical id to fingerprint, for a resume; a copy, in the order of ids. */
    Map<String, Long> ofResume(String resume) {
        return scan(byResume, resume);
    }

    void put(String resume, String canonical, long fingerprint) {
        byListing.put(canonical + BETWEEN + resume, fingerprint);
        byResume.put(resume + BETWEEN + canonical, fingerprint);
    }

    void remove(String resume, String canonical) {
        byListing.delete(canonical + BETWEEN + resume);
        byResume.delete(resume + BETWEEN + canonical);
    }

    private Map<String, Long> scan(KeyValueStore<String, Long> store, String first) {
        String prefix = first + BETWEEN;
        Map<String, Long> found = new LinkedHashMap<>();
        try (KeyValueIterator<String, Long> entries = store.prefixScan(prefix, prefixes)) {
            while (entries.hasNext()) {
                KeyValue<String, Long> entry = entries.next();
                found.put(entry.key.substring(prefix.length()), entry.value);
            }
        }
        return found;
    }
}
