package io.jobwire.bench.meeting;

import io.jobwire.bench.input.CapturedBoards;
import io.jobwire.bench.input.Postings;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.Profile;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What meets: real listings, and edited real resumes by number. The same for the same seed.
 *
 * @param data folder of the shared data
 * @param resumes profile of a number; safe for use by many threads
 */
public record MeetingInput(Path data, IntFunction<Profile> resumes) {
    private static final long SEED = 1;

    /** From the shared data. */
    public static MeetingInput of(Path data) {
        return new MeetingInput(
                data,
                new EditedResumes(
                        data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"),
                        SEED,
                        new ResumeNormalizer(Taxonomy.load()))::profile);
    }

    /** Canonical listings of all boards, spread over them. */
    public List<CanonicalListing> listings(int most) throws IOException {
        Postings postings = new Postings(new CapturedBoards(data.resolve("listings/ashby"), SEED), SEED);
        List<RawListing> raw = new ArrayList<>();
        postings.make(0, most + most / 2, Instant.parse("2026-11-01T00:00:00Z"), raw::add);
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        List<Listing> read = new ArrayList<>();
        for (RawListing one : raw) {
            if (normalizer.normalize(one) instanceof Outcome.Normalized(Listing listing)) {
                read.add(listing);
            }
        }
        List<CanonicalListing> listings =
                List.copyOf(new Deduplicator().deduplicate(read).canonical().values());
        return listings.subList(0, Math.min(most, listings.size()));
    }
}
