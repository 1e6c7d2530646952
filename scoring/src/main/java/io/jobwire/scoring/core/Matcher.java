package io.jobwire.scoring.core;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks on files what the stream ranks on topics. Immutable and safe for use by many threads. */
public final class Matcher {
    private final Rubric rubric;

    /**
     * @param rubric what judges
     */
    public Matcher(Rubric rubric) {
        this.rubric = rubric;
    }

    /**
     * All listings for a resume, best first, those below any floor as well; equal ones in the order of their canonical ids. Empty when
     * the resume could not be read.
     */
    public List<Recommendation> match(Profile profile, List<CanonicalListing> listings) {
        PreparedProfile prepared = rubric.prepare(profile);
        if (!prepared.readable()) {
            return List.of();
        }
        Scan scan = rubric.scan();
        scan.lay(prepared);
        List<Ranked> ranked = new ArrayList<>(listings.size());
        for (CanonicalListing listing : listings) {
            PreparedListing other = rubric.prepare(listing);
            ranked.add(new Ranked(
                    scan.judge(other, prepared),
                    listing.getCanonical(),
                    rubric.explain(scan, other, listing, prepared, profile)));
        }
        return sorted(ranked);
    }

    /**
     * All readable resumes for a listing, best first; equal ones in the order of their ids.
     */
    public List<Recommendation> rank(CanonicalListing listing, List<Profile> profiles) {
        PreparedListing prepared = rubric.prepare(listing);
        Scan scan = rubric.scan();
        scan.lay(prepared);
        List<Ranked> ranked = new ArrayList<>(profiles.size());
        for (Profile profile : profiles) {
            PreparedProfile other = rubric.prepare(profile);
            if (other.readable()) {
                ranked.add(new Ranked(
                        scan.judge(prepared, other),
                        profile.getResume(),
                        rubric.explain(scan, prepared, listing, other, profile)));
            }
        }
        return sorted(ranked);
    }

    private static List<Recommendation> sorted(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::judgement, Judgement.BEST_FIRST)
                        .thenComparing(Ranked::id))
                .map(Ranked::recommendation)
                .toList();
    }

    private record Ranked(Judgement judgement, String id, Recommendation recommendation) {}
}
