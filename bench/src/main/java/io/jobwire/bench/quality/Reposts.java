package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Relation;
import io.jobwire.dedupe.core.Shingles;
import io.jobwire.dedupe.core.Signature;
import io.jobwire.dedupe.core.Verifier;
import java.util.ArrayList;
import java.util.List;

/** What becomes of consecutive posts of one author, by how alike they are. */
final class Reposts {
    private static final double[] EDGES = {0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 1};

    private Reposts() {}

    /**
     * Pairs of a range of similarity.
     *
     * @param from least similarity
     * @param candidates share a band
     * @param merged the verifier calls them duplicates
     * @param possible it calls them possible duplicates
     */
    record Bin(double from, Share candidates, Share merged, Share possible) {}

    /** The curve; only every {@code oneIn}-th pair is looked at. */
    static List<Bin> curve(List<HiringPosts.Repost> reposts, int oneIn) {
        long[][] counts = new long[EDGES.length][4];
        for (int i = 0; i < reposts.size(); i += oneIn) {
            HiringPosts.Repost repost = reposts.get(i);
            Shingles a = Shingles.of(repost.earlier().getText());
            Shingles b = Shingles.of(repost.later().getText());
            if (a.size() == 0 || b.size() == 0) {
                continue;
            }
            int bin = EDGES.length - 1;
            double similarity = Similarity.of(a, b);
            while (similarity < EDGES[bin]) {
                bin--;
            }
            Relation relation =
                    Verifier.compare(repost.earlier(), repost.later()).relation();
            counts[bin][0]++;
            counts[bin][1] += Signature.of(a).sharesBand(Signature.of(b)) ? 1 : 0;
            counts[bin][2] += relation == Relation.DUPLICATE ? 1 : 0;
            counts[bin][3] += relation == Relation.POSSIBLE ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < EDGES.length; bin++) {
            long all = counts[bin][0];
            bins.add(new Bin(
                    EDGES[bin],
                    new Share(counts[bin][1], all),
                    new Share(counts[bin][2], all),
                    new Share(counts[bin][3], all)));
        }
        return bins;
    }
}
