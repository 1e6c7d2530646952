package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.records.ListingLink;
import java.util.HashMap;
import java.util.Map;

/**
 * Which listings are one.
 *
 * @param canonical canonical id by listing key
 */
record Clusters(Map<String, String> canonical) {

    static Clusters of(Deduplicator.Result result) {
        Map<String, String> canonical = new HashMap<>();
        result.links().values().forEach((ListingLink link) -> canonical.put(link.getListing(), link.getCanonical()));
        return new Clusters(canonical);
    }

    boolean joined(String a, String b) {
        return of(a).equals(of(b));
    }

    String of(String listing) {
        String id = canonical.get(listing);
        if (id == null) {
            throw new IllegalArgumentException("There is no listing " + listing);
        }
        return id;
    }
}
