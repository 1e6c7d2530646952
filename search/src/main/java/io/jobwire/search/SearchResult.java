package io.jobwire.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One page of hits. Immutable.
 *
 * @param total listings that match, on all pages
 * @param hits those of this page, in order
 * @param facets for each wanted dimension its most frequent values; each counted under the filters of all other
 *     dimensions, so that it shows what choosing another value would give
 * @param next cursor of the next page; empty on the last
 */
public record SearchResult(
        long total, List<SearchHit> hits, Map<Dimension, List<FacetValue>> facets, Optional<String> next) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new TreeMap<>(facets));
    }

    /** Values of a facet, most frequent first; none when it was not wanted. */
    public List<FacetValue> facet(Dimension dimension) {
        return facets.getOrDefault(dimension, List.of());
    }
}
