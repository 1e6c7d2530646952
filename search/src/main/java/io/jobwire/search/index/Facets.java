package io.jobwire.search.index;

import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes facets of counts: one entry a value, most frequent first, equal ones by value. */
public final class Facets {
    private static final Comparator<FacetValue> ORDER =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private Facets() {}

    public static List<FacetValue> of(Map<Labelled, Long> counts, int size) {
        Map<String, FacetValue> byValue = new HashMap<>();
        counts.forEach((labelled, count) -> byValue.merge(
                labelled.value(), new FacetValue(labelled.value(), labelled.label(), count), Facets::add));
        return byValue.values().stream().sorted(ORDER).limit(size).toList();
    }

    /** Values of one dimension from a map of all. */
    public static Map<Labelled, Long> in(Map<Dimension, Map<Labelled, Long>> all, Dimension dimension) {
        return all.getOrDefault(dimension, Map.of());
    }

    /** One value under two labels: the more frequent label is shown, the lesser of equal ones. */
    private static FacetValue add(FacetValue a, FacetValue b) {
        boolean first =
                a.count() != b.count() ? a.count() > b.count() : a.label().compareTo(b.label()) <= 0;
        return new FacetValue(a.value(), first ? a.label() : b.label(), a.count() + b.count());
    }
}
