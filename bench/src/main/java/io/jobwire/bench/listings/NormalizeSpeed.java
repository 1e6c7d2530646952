package io.jobwire.bench.listings;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.SkillTagger;
import io.jobwire.taxonomy.Taxonomy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Raw postings of the captured boards to listings, and the skill tagger alone, on one thread, by the processor time of that
 * thread. The best of the rounds counts: the others had the compiler, or neighbours, at work beside them.
 */
public final class NormalizeSpeed {
    private static final int ROUNDS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private NormalizeSpeed() {}

    public static void main(String[] args) {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        SkillTagger tagger = Taxonomy.load().tagger();
        List<RawListing> raws = new ArrayList<>();
        for (SharedData.Posting posting : SharedData.postings()) {
            raws.add(posting.raw());
        }
        double megabytes =
                raws.stream().mapToLong(raw -> raw.getBody().length()).sum() / 1e6;
        List<String> texts = new ArrayList<>();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            texts.clear();
            long start = THREADS.getCurrentThreadCpuTime();
            for (RawListing raw : raws) {
                if (normalizer.normalize(raw) instanceof Outcome.Normalized(Listing listing)) {
                    texts.add(listing.getText());
                }
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "normalize: %d postings of %.1f kB: %.0f listings/s, %.2f ms each, %.1f MB/s of body%n",
                raws.size(),
                1e3 * megabytes / raws.size(),
                raws.size() / best,
                1e3 * best / raws.size(),
                megabytes / best);
        tag(tagger, texts);
    }

    private static void tag(SkillTagger tagger, List<String> texts) {
        double megabytes = texts.stream().mapToLong(String::length).sum() / 1e6;
        long mentions = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            mentions = 0;
            for (String text : texts) {
                mentions += tagger.tagPosting(text, false).size();
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "tagger: %.1f MB of text: %.1f MB/s, %d mentions%n",
                megabytes,
                megabytes / best,
                mentions);
    }
}
