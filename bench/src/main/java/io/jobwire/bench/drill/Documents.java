package io.jobwire.bench.drill;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SortOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The documents of an index held against what they should be.
 *
 * @param expected listings that should be there
 * @param missing listings that are not
 * @param extra listings that should not be there
 * @param stale listings in another version
 */
record Documents(int expected, long missing, long extra, long stale) {

    static Documents compare(SearchEngine engine, Map<String, CanonicalListing> expected) {
        Map<String, CanonicalListing> shown = new TreeMap<>();
        Optional<String> after = Optional.empty();
        do {
            SearchRequest page = SearchRequest.of("").sorted(SortOrder.DATE).sized(SearchRequest.MAX_SIZE);
            SearchResult result = engine.search(after.map(page::after).orElse(page));
            result.hits().forEach(hit -> shown.put(hit.canonical(), hit.listing()));
            after = result.next();
        } while (after.isPresent());
        return new Documents(
                expected.size(),
                expected.keySet().stream()
                        .filter(key -> !shown.containsKey(key))
                        .count(),
                shown.keySet().stream()
                        .filter(key -> !expected.containsKey(key))
                        .count(),
                shown.entrySet().stream()
                        .filter(entry -> expected.containsKey(entry.getKey()))
                        .filter(entry -> !Objects.equals(expected.get(entry.getKey()), entry.getValue()))
                        .count());
    }

    boolean equal() {
        return missing + extra + stale == 0;
    }
}
