package io.jobwire.bench.jmh;

import io.jobwire.bench.input.CapturedBoards;
import io.jobwire.bench.input.GeneratedPostings;
import io.jobwire.bench.input.Postings;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the benchmarks work on: real postings when the system property {@code jobwire.shared.data} names a folder that has
 * them, else generated ones; the same at every run.
 */
final class Inputs {
    static final int COUNT = 512;
    private static final long SEED = 1;
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    private Inputs() {}

    static List<RawListing> raw() {
        Path boards = Path.of(System.getProperty("jobwire.shared.data", ""), "listings", "ashby");
        Postings postings = new Postings(
                Files.isDirectory(boards) ? new CapturedBoards(boards, SEED) : new GeneratedPostings(SEED), SEED);
        List<RawListing> raw = new ArrayList<>(COUNT);
        postings.make(0, COUNT, AT, raw::add);
        return raw;
    }

    static List<Listing> listings() {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        List<Listing> listings = new ArrayList<>(COUNT);
        for (RawListing raw : raw()) {
            if (normalizer.normalize(raw) instanceof Outcome.Normalized(Listing listing)) {
                listings.add(listing);
            }
        }
        return listings;
    }

    static List<CanonicalListing> canonical() {
        return List.copyOf(
                new Deduplicator().deduplicate(listings()).canonical().values());
    }
}
