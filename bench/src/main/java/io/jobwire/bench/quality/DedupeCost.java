package io.jobwire.bench.quality;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import info.debatty.java.lsh.MinHash;
import io.jobwire.dedupe.core.BucketKeys;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Profile;
import io.jobwire.dedupe.core.Shingles;
import io.jobwire.dedupe.core.Signature;
import io.jobwire.records.Listing;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Entry point: processor time of the steps of deduplication, on one thread, on captured postings; and how the time of the whole core
 * grows with the number of listings, which are the same postings with words changed under other companies.
 */
public final class DedupeCost {
    private static final long SEED = 20_261_104;
    private static final int ROUNDS = 6;
    /** Enough of them: it is slow. */
    private static final int JAVA_LSH = 1_000;

    /** The last round is as much larger than the one before, so that not all time goes to those between. */
    private static final int LARGE_STEP = 4;

    private static final double NANOS = 1e9;

    private long sink;

    private DedupeCost() {}

    /** Arguments: the folder that has {@code listings/}, and the most copies of each posting, 1 and more. */
    public static void main(String[] args) {
        if (args.length != 2 || !Files.isDirectory(Path.of(args[0], "listings", "ashby"))) {
            System.err.println("Usage: bench/cost FOLDER COPIES, where FOLDER/listings/ashby has captured boards");
            System.exit(2);
            return;
        }
        new DedupeCost().report(new Corpus().boards(Path.of(args[0], "listings", "ashby")), Integer.parseInt(args[1]));
    }

    private void report(List<Listing> listings, int copies) {
        long chars = listings.stream()
                .mapToLong(listing -> listing.getText().length())
                .sum();
        print(
                "# Cost of deduplication%n%n%d postings, %d characters on average, commit %s%n%n| step | listings per CPU second |%n|---|---|%n",
                listings.size(), chars / listings.size(), System.getProperty("jobwire.bench.commit", "unknown"));
        SimilarityHashPolicy minHash = SimilarityHashing.minHash(126, 16);
        steps(
                "words and shingles",
                listings,
                listing -> sink += Shingles.of(listing.getText()).size());
        steps(
                "shingles, SuperMinHash, 126 x 16 bits",
                listings,
                listing -> sink += Signature.of(Shingles.of(listing.getText())).bytes()[0]);
        steps(
                "shingles, hash4j MinHash, 126 x 16 bits",
                listings,
                listing -> sink += minHash.createHasher()
                        .compute(ElementHashProvider.ofValues(
                                Shingles.of(listing.getText()).hashes()))[0]);
        MinHash javaLsh = new MinHash(126, Integer.MAX_VALUE, SEED);
        steps(
                "shingles, java-lsh MinHash, 126 x 32 bits",
                listings.subList(0, Math.min(JAVA_LSH, listings.size())),
                listing -> sink += javaLsh.signature(
                                Arrays.stream(Shingles.of(listing.getText()).hashes())
                                        .mapToInt(hash -> (int) (hash >>> 33))
                                        .boxed()
                                        .collect(Collectors.toSet()))[0]);
        steps("facts, signature, bucket keys", listings, listing -> sink += BucketKeys.of(Profile.of(listing)).length);
        growth(listings, copies);
        System.err.println("Checksum " + sink);
    }

    /** Without skills and sections, which are only carried: a million listings have to be in memory. */
    private void growth(List<Listing> listings, int copies) {
        print("%n| listings | whole core, microseconds of processor a listing |%n|---|---|%n");
        List<Listing> bare = listings.stream()
                .map(listing -> Listing.newBuilder(listing)
                        .setSkills(List.of())
                        .setSections(List.of())
                        .build())
                .toList();
        List<Listing> all = new ArrayList<>();
        Random random = new Random(SEED);
        for (int copy = 0; copy < copies; copy++) {
            for (Listing listing : bare) {
                all.add(copy == 0 ? listing : Copies.copy(listing, copy, random));
            }
            if (copy + 1 == copies || (Integer.bitCount(copy + 1) == 1 && (copy + 1) * LARGE_STEP <= copies)) {
                double seconds = seconds(() ->
                        sink += new Deduplicator().deduplicate(all).links().size());
                print("| %d | %.0f |%n", all.size(), seconds / all.size() * 1e6);
            }
        }
    }

    private static void steps(String name, List<Listing> listings, Consumer<Listing> step) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(() -> listings.forEach(step)));
        }
        print("| %s | %.0f |%n", name, listings.size() / best);
    }

    private static double seconds(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
