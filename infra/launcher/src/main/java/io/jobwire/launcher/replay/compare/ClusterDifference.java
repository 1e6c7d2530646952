package io.jobwire.launcher.replay.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the clusters of two generations differ: the sets of listings that are one job.
 *
 * @param before clusters of the first
 * @param after clusters of the second
 * @param same clusters of the same listings
 * @param changes what became of the others, by their least listing
 */
public record ClusterDifference(long before, long after, long same, List<Change> changes) {

    public ClusterDifference {
        changes = List.copyOf(changes);
    }

    /** What became of clusters. */
    public enum Kind {
        /** Listings that were in no cluster are in one. */
        APPEARED,
        /** Listings of a cluster are in none. */
        VANISHED,
        /** Several clusters became one. */
        MERGED,
        /** One cluster became several. */
        SPLIT,
        /** Something else: listings went from one to another, or some are only in one of the generations. */
        REGROUPED
    }

    /** Clusters that share listings, as they were and as they are. */
    public record Change(Kind kind, List<SortedSet<String>> before, List<SortedSet<String>> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        private String first() {
            return (before.isEmpty() ? after : before).getFirst().first();
        }
    }

    /**
     * Compares.
     *
     * @param before listing to the id of its cluster in the first generation; listings that are in none are not there
     * @param after the same in the second
     */
    public static ClusterDifference of(Map<String, String> before, Map<String, String> after) {
        Map<String, SortedSet<String>> old = clusters(before);
        Map<String, SortedSet<String>> now = clusters(after);
        Set<SortedSet<String>> known = new HashSet<>(old.values());
        long same = now.values().stream().filter(known::contains).count();
        Set<SortedSet<String>> seen = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (SortedSet<String> cluster : old.values()) {
            if (seen.contains(cluster)) {
                continue;
            }
            Change change = around(cluster, before, after, old, now);
            seen.addAll(change.before());
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        for (SortedSet<String> cluster : now.values()) {
            if (cluster.stream().noneMatch(before::containsKey)) {
                changes.add(new Change(Kind.APPEARED, List.of(), List.of(cluster)));
            }
        }
        changes.sort(Comparator.comparing(Change::first));
        return new ClusterDifference(old.size(), now.size(), same, changes);
    }

    private static Map<String, SortedSet<String>> clusters(Map<String, String> byListing) {
        Map<String, SortedSet<String>> clusters = new TreeMap<>();
        byListing.forEach((listing, id) ->
                clusters.computeIfAbsent(id, _ -> new TreeSet<>()).add(listing));
        return clusters;
    }

    /** All clusters of both sides that hang together with one by shared listings. */
    private static Change around(
            SortedSet<String> start,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, SortedSet<String>> old,
            Map<String, SortedSet<String>> now) {
        Map<String, SortedSet<String>> was = new HashMap<>();
        Map<String, SortedSet<String>> is = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String listing = open.pop();
            take(listing, before, old, was, open);
            take(listing, after, now, is, open);
        }
        List<SortedSet<String>> left = ordered(was);
        List<SortedSet<String>> right = ordered(is);
        return new Change(kind(left, right), left, right);
    }

    private static void take(
            String listing,
            Map<String, String> ids,
            Map<String, SortedSet<String>> clusters,
            Map<String, SortedSet<String>> taken,
            Deque<String> open) {
        String id = ids.get(listing);
        if (id != null && !taken.containsKey(id)) {
            SortedSet<String> cluster = Objects.requireNonNull(clusters.get(id));
            taken.put(id, cluster);
            open.addAll(cluster);
        }
    }

    private static List<SortedSet<String>> ordered(Map<String, SortedSet<String>> clusters) {
        return clusters.values().stream()
                .sorted(Comparator.comparing((SortedSet<String> cluster) -> cluster.first()))
                .toList();
    }

    private static Kind kind(List<SortedSet<String>> before, List<SortedSet<String>> after) {
        if (after.isEmpty()) {
            return Kind.VANISHED;
        }
        if (!all(before).equals(all(after))) {
            return Kind.REGROUPED;
        }
        if (after.size() == 1) {
            return Kind.MERGED;
        }
        return before.size() == 1 ? Kind.SPLIT : Kind.REGROUPED;
    }

    private static Set<String> all(List<SortedSet<String>> clusters) {
        Set<String> all = new HashSet<>();
        clusters.forEach(all::addAll);
        return all;
    }
}
