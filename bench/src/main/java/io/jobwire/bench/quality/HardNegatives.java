package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Shingles;
import io.jobwire.records.Listing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Postings of one company whose texts are nearly the same and whose titles are not: how many are merged. */
final class HardNegatives {
    private static final double ALIKE = 0.85;

    private HardNegatives() {}

    /** Share of merged pairs among pairs of a company with a similarity of at least 0.85 and other titles. */
    static Share merged(List<Listing> listings) {
        Clusters clusters = Clusters.of(new Deduplicator().deduplicate(listings));
        Map<String, List<Listing>> byCompany = listings.stream()
                .collect(Collectors.groupingBy(
                        listing -> listing.getCompany().getKey(), TreeMap::new, Collectors.toList()));
        long pairs = 0;
        long merged = 0;
        for (List<Listing> board : byCompany.values()) {
            List<Shingles> shingles = board.stream()
                    .map(listing -> Shingles.of(listing.getText()))
                    .toList();
            for (int i = 0; i < board.size(); i++) {
                for (int j = i + 1; j < board.size(); j++) {
                    Listing a = board.get(i);
                    Listing b = board.get(j);
                    if (!a.getTitle().equalsIgnoreCase(b.getTitle())
                            && Similarity.of(shingles.get(i), shingles.get(j)) >= ALIKE) {
                        pairs++;
                        merged += clusters.joined(a.getKey(), b.getKey()) ? 1 : 0;
                    }
                }
            }
        }
        return new Share(merged, pairs);
    }
}
