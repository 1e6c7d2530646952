package io.jobwire.bench.jmh;

import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.Taxonomy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A posting to a listing, and its largest part alone. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.SECONDS)
@BenchmarkMode(Mode.Throughput)
@SuppressWarnings("NullAway.Init")
public class NormalizeBenchmark {
    private final ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
    private List<RawListing> raw;
    private List<String> texts;
    private int next;

    /** Megabytes of text, a million UTF-16 units each. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Text {
        public double megabytes;
    }

    @Setup
    public void prepare() {
        raw = Inputs.raw();
        texts = Inputs.listings().stream().map(Listing::getText).toList();
    }

    @Benchmark
    public Outcome normalize(Text text) {
        RawListing listing = raw.get(next++ % raw.size());
        text.megabytes += listing.getBody().length() / 1e6;
        return normalizer.normalize(listing);
    }

    @Benchmark
    public List<Mention> tagSkills(Text text) {
        String words = texts.get(next++ % texts.size());
        text.megabytes += words.length() / 1e6;
        return Taxonomy.load().tagger().tag(words);
    }
}
