package io.jobwire.dedupe.core;

import io.jobwire.records.ListingSplit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs of listings that a person told apart. No canonical listing has both of a pair, and nothing of the one's canonical listing
 * is evidence on the other. They may still be openings of a third listing's role. Immutable.
 */
public final class Splits {
    private static final char BETWEEN = '\0';
    private static final Splits NONE = new Splits(Map.of());

    private final Map<String, List<String>> others;

    private Splits(Map<String, List<String>> others) {
        this.others = others;
    }

    /** No pairs. */
    public static Splits none() {
        return NONE;
    }

    /** These pairs. */
    public static Splits of(Collection<ListingSplit> pairs) {
        Map<String, TreeSet<String>> sets = new TreeMap<>();
        for (ListingSplit pair : pairs) {
            sets.computeIfAbsent(pair.getListing(), key -> new TreeSet<>()).add(pair.getOther());
            sets.computeIfAbsent(pair.getOther(), key -> new TreeSet<>()).add(pair.getListing());
        }
        Map<String, List<String>> others = new TreeMap<>();
        sets.forEach((key, set) -> others.put(key, List.copyOf(set)));
        return new Splits(others);
    }

    /** Keys of the listings that were told apart from one, sorted. */
    public List<String> of(String key) {
        return others.getOrDefault(key, List.of());
    }

    /** Key of a pair in its topic, the same whichever of the two comes first: the lesser, a NUL, the greater. */
    public static String key(String a, String b) {
        return a.compareTo(b) <= 0 ? a + BETWEEN + b : b + BETWEEN + a;
    }

    /** The two keys of a pair's key; empty for what is no pair's key. */
    public static Optional<Pair> pair(String key) {
        int between = key.indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : Optional.of(new Pair(key.substring(0, between), key.substring(between + 1)));
    }

    /** Two listing keys. */
    public record Pair(String a, String b) {}
}
