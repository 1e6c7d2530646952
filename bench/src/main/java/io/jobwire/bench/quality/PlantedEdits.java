package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.records.Listing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reposts of real postings on another board, edited by a seed: how many are found. */
final class PlantedEdits {
    private static final int LEAST_CHARS = 1_500;

    private PlantedEdits() {}

    /**
     * @param listings real postings; the reposts come on top of all of them
     * @param oneIn every so many-th posting with a text of at least 1,500 characters is reposted
     * @return share of reposts that share a canonical listing with their original
     */
    static Map<Edits, Share> recall(List<Listing> listings, int oneIn, long seed) {
        List<Listing> originals = listings.stream()
                .filter(listing -> listing.getText().length() >= LEAST_CHARS)
                .toList();
        Map<Edits, Share> recall = new EnumMap<>(Edits.class);
        for (Edits edit : Edits.values()) {
            Random random = new Random(seed + edit.name().hashCode());
            List<Listing> all = new ArrayList<>(listings);
            Map<String, String> originalOf = new HashMap<>();
            for (int i = 0; i < originals.size(); i += oneIn) {
                Listing repost = repost(originals.get(i), edit, random);
                originalOf.put(repost.getKey(), originals.get(i).getKey());
                all.add(repost);
            }
            Clusters clusters = Clusters.of(new Deduplicator().deduplicate(all));
            long found = originalOf.entrySet().stream()
                    .filter(pair -> clusters.joined(pair.getKey(), pair.getValue()))
                    .count();
            recall.put(edit, new Share(found, originalOf.size()));
        }
        return recall;
    }

    private static Listing repost(Listing original, Edits edit, Random random) {
        return Listing.newBuilder(original)
                .setKey("rss:board:" + original.getKey())
                .setSource("rss")
                .setTenant("board")
                .setUrl("https://board.example/" + original.getKey().replace(':', '/'))
                .setFirstParty(false)
                .setFirstSeen(original.getFirstSeen().plus(Duration.ofDays(1)))
                .setText(edit.apply(original.getText(), random))
                .build();
    }
}
