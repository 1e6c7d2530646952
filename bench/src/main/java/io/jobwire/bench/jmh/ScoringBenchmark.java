package io.jobwire.bench.jmh;

import io.jobwire.bench.input.Resumes;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.Recommendation;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.scoring.core.Scan;
import io.jobwire.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps of matching. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ScoringBenchmark {
    private static final int PROFILES = 256;
    private static final int FLOOR = 50;

    private final Rubric rubric = Rubric.load();
    private final Scan scan = rubric.scan();
    private final List<Profile> profiles = new ArrayList<>();
    private List<CanonicalListing> listings;
    private List<PreparedListing> preparedListings;
    private List<PreparedProfile> preparedProfiles;
    private int next;

    @Setup
    public void prepare() {
        listings = Inputs.canonical();
        ResumeNormalizer normalizer = new ResumeNormalizer(Taxonomy.load());
        Resumes resumes = new Resumes(1);
        for (int i = 0; i < PROFILES; i++) {
            profiles.add(normalizer.normalize(resumes.resume(i, Instant.EPOCH)));
        }
        preparedListings = listings.stream().map(rubric::prepare).toList();
        preparedProfiles = profiles.stream().map(rubric::prepare).toList();
    }

    private int any() {
        return next++ % listings.size();
    }

    @Benchmark
    public PreparedListing prepareListing() {
        return rubric.prepare(listings.get(any()));
    }

    /** One listing against many profiles, a pair. */
    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public int scorePair() {
        PreparedListing listing = preparedListings.get(any());
        scan.lay(listing);
        int reached = 0;
        for (PreparedProfile profile : preparedProfiles) {
            reached += scan.reaches(FLOOR, listing, profile) ? 1 : 0;
        }
        return reached;
    }

    @Benchmark
    public Recommendation explainPair() {
        int at = any();
        int profile = at % PROFILES;
        scan.lay(preparedListings.get(at));
        return rubric.explain(
                scan, preparedListings.get(at), listings.get(at), preparedProfiles.get(profile), profiles.get(profile));
    }
}
