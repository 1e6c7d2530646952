package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.records.Listing;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nine feeds of one day.
 *
 * @param listings in all feeds
 * @param jobs of the recruiter
 * @param split jobs whose listings are in more than one cluster
 * @param joined clusters with listings of more than one job
 */
record FeedDay(int listings, int jobs, long split, long joined) {

    static FeedDay of(Feeds feeds) {
        Clusters clusters = Clusters.of(new Deduplicator().deduplicate(feeds.listings()));
        Map<String, Set<String>> clustersOf = new TreeMap<>();
        Map<String, Set<String>> jobsOf = new TreeMap<>();
        for (Listing listing : feeds.listings()) {
            String job = feeds.job(listing);
            String cluster = clusters.of(listing.getKey());
            clustersOf.computeIfAbsent(job, any -> new HashSet<>()).add(cluster);
            jobsOf.computeIfAbsent(cluster, any -> new HashSet<>()).add(job);
        }
        return new FeedDay(
                feeds.listings().size(), clustersOf.size(), several(clustersOf.values()), several(jobsOf.values()));
    }

    private static long several(Collection<Set<String>> sets) {
        return sets.stream().filter(set -> set.size() > 1).count();
    }
}
