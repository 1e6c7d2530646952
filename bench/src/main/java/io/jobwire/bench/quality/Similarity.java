package io.jobwire.bench.quality;

import io.jobwire.dedupe.core.Shingles;

/** Exact Jaccard similarity. Stateless. */
final class Similarity {
    private Similarity() {}

    /** 0 to 1; 0 for two empty sets. */
    static double of(Shingles a, Shingles b) {
        int common = a.common(b);
        int all = a.size() + b.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
