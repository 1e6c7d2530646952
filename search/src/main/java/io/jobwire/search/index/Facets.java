package io.jobwire.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What is shown of values that stand under several labels. */
public final class Facets {
    private static final Comparator<Map.Entry<Labelled, Long>> BETTER = Map.Entry.<Labelled, Long>comparingByValue()
            .thenComparing(counted -> counted.getKey().label(), Comparator.reverseOrder());

    private Facets() {}

    /** Of each value the most frequent label, the lesser of equally frequent ones. */
    public static Map<String, String> labels(Map<Labelled, Long> counts) {
        Map<String, Map.Entry<Labelled, Long>> best = new HashMap<>();
        for (Map.Entry<Labelled, Long> counted : counts.entrySet()) {
            best.merge(counted.getKey().value(), counted, (a, b) -> BETTER.compare(a, b) >= 0 ? a : b);
        }
        Map<String, String> labels = new HashMap<>();
        best.forEach((value, counted) -> labels.put(value, counted.getKey().label()));
        return labels;
    }
}
