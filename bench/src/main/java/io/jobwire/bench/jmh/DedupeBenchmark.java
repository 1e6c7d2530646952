package io.jobwire.bench.jmh;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import info.debatty.java.lsh.MinHash;
import io.jobwire.dedupe.core.BucketKeys;
import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Profile;
import io.jobwire.dedupe.core.Shingles;
import io.jobwire.dedupe.core.Signature;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.records.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final int COMPONENTS = 126;
    private static final long SEED = 20_261_104;
    private static final SimilarityHashPolicy MIN_HASH = SimilarityHashing.minHash(COMPONENTS, 16);

    private final MinHash javaLsh = new MinHash(COMPONENTS, Integer.MAX_VALUE, SEED);
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
    public byte[] hash4jMinHash() {
        return MIN_HASH.createHasher()
                .compute(ElementHashProvider.ofValues(
                        Shingles.of(any().getText()).hashes()));
    }

    /** It takes sets of integers, so that shingles are cut to 31 bits. */
    @Benchmark
    public int[] javaLshMinHash() {
        return javaLsh.signature(Arrays.stream(Shingles.of(any().getText()).hashes())
                .mapToInt(hash -> (int) (hash >>> 33))
                .boxed()
                .collect(Collectors.toSet()));
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
