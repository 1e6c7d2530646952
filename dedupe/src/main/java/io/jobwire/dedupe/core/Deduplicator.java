package io.jobwire.dedupe.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.Opening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Deduplicates a whole set of listings at once, in memory: what the stream gives for the same set, and the reference that
 * it is held to. Safe for use by many threads.
 */
public final class Deduplicator {
    private final boolean allPairs;

    /** Compares candidates, as the stream does. */
    public Deduplicator() {
        this(false);
    }

    /**
     * @param allPairs compares every pair among the spellings of a company instead of candidates: what bands and buckets cannot miss
     */
    Deduplicator(boolean allPairs) {
        this.allPairs = allPairs;
    }

    /**
     * What became of the listings.
     *
     * @param links one a listing, by key
     * @param canonical live canonical listings, by id
     */
    public record Result(Map<String, ListingLink> links, Map<String, CanonicalListing> canonical) {}

    /** Deduplicates listings; of several with one key the last counts. */
    public Result deduplicate(Collection<Listing> listings) {
        return deduplicate(listings, Splits.none());
    }

    /** Deduplicates listings, some of which a person told apart. */
    public Result deduplicate(Collection<Listing> listings, Splits splits) {
        Map<String, Listing> byKey = new HashMap<>();
        listings.forEach(listing -> byKey.put(listing.getKey(), listing));
        Map<Ref, Node> nodes = assign(byKey, splits);

        Map<String, List<Node>> members = new LinkedHashMap<>();
        for (Node node : nodes.values()) {
            members.computeIfAbsent(node.assignment().leader(), key -> new ArrayList<>())
                    .add(node);
        }
        List<Cluster> clusters = members.values().stream().map(Cluster::of).toList();
        Map<String, List<Cluster>> liveByRole = new HashMap<>();
        for (Cluster cluster : clusters) {
            if (cluster.isLive()) {
                liveByRole
                        .computeIfAbsent(cluster.leader().assignment().role(), key -> new ArrayList<>())
                        .add(cluster);
            }
        }
        Map<String, ListingLink> links = new TreeMap<>();
        Map<String, CanonicalListing> canonical = new TreeMap<>();
        for (Cluster cluster : clusters) {
            List<Node> all = members.getOrDefault(cluster.leader().key(), List.of());
            all.forEach(member -> links.put(member.key(), Links.of(member, cluster)));
            if (cluster.isLive()) {
                List<Cluster> role =
                        liveByRole.get(cluster.leader().assignment().role());
                List<Opening> openings =
                        role != null && role.getFirst().equals(cluster) ? Publication.openings(role) : List.of();
                canonical.put(cluster.id(), Merge.of(cluster, openings, profile -> body(byKey, profile)));
            }
        }
        return new Result(links, canonical);
    }

    private Map<Ref, Node> assign(Map<String, Listing> byKey, Splits splits) {
        TreeMap<Ref, Profile> inOrder = new TreeMap<>();
        byKey.values().forEach(listing -> {
            Profile profile = Profile.of(listing);
            inOrder.put(profile.ref(), profile);
        });
        Texts texts = new ShingleCache(profile -> body(byKey, profile));
        Map<Long, List<Node>> buckets = new HashMap<>();
        TreeMap<Ref, Node> nodes = new TreeMap<>();
        Map<String, String> leaders = new HashMap<>();
        for (Profile profile : inOrder.values()) {
            long home = Hash.of(Employers.home(profile.company()));
            long[] keys = allPairs
                    ? new long[] {home}
                    : Arrays.stream(profile.buckets())
                            .map(key -> Hash.of(home, key))
                            .toArray();
            TreeMap<Ref, Node> earlier = new TreeMap<>();
            for (long key : keys) {
                for (Node node : buckets.getOrDefault(key, List.of())) {
                    earlier.put(node.ref(), node);
                }
            }
            Set<String> apart = splits.of(profile.key()).stream()
                    .flatMap(other -> Optional.ofNullable(leaders.get(other)).stream())
                    .collect(Collectors.toSet());
            Node node = Node.of(profile, Assigner.assign(profile, new ArrayList<>(earlier.values()), apart, texts));
            nodes.put(profile.ref(), node);
            leaders.put(profile.key(), node.assignment().leader());
            for (long key : keys) {
                List<Node> bucket = buckets.computeIfAbsent(key, any -> new ArrayList<>());
                if (allPairs || bucket.size() < Algorithm.BUCKET_WINDOW) {
                    bucket.add(node);
                }
            }
        }
        return nodes;
    }

    private static Body body(Map<String, Listing> byKey, Profile profile) {
        Listing listing = byKey.get(profile.key());
        if (listing == null) {
            throw new IllegalStateException("No listing has the key " + profile.key());
        }
        return Body.of(listing);
    }
}
