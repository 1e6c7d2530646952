package io.jobwire.bench.jmh;

import io.jobwire.dedupe.core.BucketKeys;
import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Profile;
import io.jobwire.dedupe.core.Shingles;
import io.jobwire.dedupe.core.Signature;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.records.Listing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps of finding duplicates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class DedupeBenchmark {
    private List<Listing> listings;
    private int next;

    @Setup
    public void prepare() {
        listings = Inputs.listings();
    }

    private Listing any() {
        return listings.get(next++ % listings.size());
    }

    @Benchmark
    public Shingles shingles() {
        return Shingles.of(any().getText());
    }

    @Benchmark
    public Signature signature() {
        return Signature.of(Shingles.of(any().getText()));
    }

    @Benchmark
    public long[] profileAndBuckets() {
        return BucketKeys.of(Profile.of(any()));
    }

    @Benchmark
    public Comparison comparePair() {
        return Verifier.compare(any(), any());
    }
}
