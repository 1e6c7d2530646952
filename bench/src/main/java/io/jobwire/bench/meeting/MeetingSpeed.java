package io.jobwire.bench.meeting;

import io.jobwire.bench.input.CapturedBoards;
import io.jobwire.bench.input.Postings;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.RawListing;
import io.jobwire.scoring.core.Roster;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code bench/meeting DATA RESUMES,... [LISTINGS]}: real listings meet edited real resumes, one thread, as Markdown. Every way but the stored queries
 * ends with the recommendations explained, as the stage makes them; the stores, the serialization and Kafka are not in it.
 */
public final class MeetingSpeed {
    private static final long SEED = 1;
    /** As many as the stage takes. */
    private static final int CANDIDATES = 500;

    /** Listings that every pair of which is judged, to know who should have been found. */
    private static final int JUDGED = 100;
    /** Listings for the stored queries, which take long. */
    private static final int STORED = 20;

    private MeetingSpeed() {}

    /** @param args folder of the shared data, how many resumes, how many listings */
    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("Usage: bench/meeting DATA RESUMES,... [LISTINGS]");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        int[] sizes = Arrays.stream(args[1].split(","))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        List<CanonicalListing> listings = listings(data, args.length > 2 ? Integer.parseInt(args[2]) : 500);
        Rubric rubric = Rubric.load();
        EditedResumes edited = new EditedResumes(
                data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"),
                SEED,
                new ResumeNormalizer(Taxonomy.load()));
        People all = People.read(rubric, edited, sizes[sizes.length - 1]);
        System.out.printf(
                Locale.ROOT,
                "Resumes of %.1f kB as stored; %,d of them read into numbers in %.1f s by %d processors, %.1f MB of memory%n",
                all.meanBytes() / 1e3,
                all.size(),
                all.seconds(),
                Runtime.getRuntime().availableProcessors(),
                all.numbersBytes() / 1e6);
        for (int size : sizes) {
            meet(rubric, all.first(size), listings);
        }
    }

    private static void meet(Rubric rubric, People people, List<CanonicalListing> listings) throws Exception {
        long start = System.nanoTime();
        Roster roster = Way.roster(rubric, people);
        System.out.printf(
                Locale.ROOT,
                "%n%,d resumes, %d listings; roster made in %.1f s%n%n"
                        + "| way | listings | listings/s | p50 ms | p99 ms | most ms | of which finding, mean | judged | recommended | recall of the true top 20 | of those of them that are recommended |%n"
                        + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|%n",
                people.size(),
                listings.size(),
                seconds(start));
        Truth truth = Truth.of(rubric, people, listings.subList(0, Math.min(JUDGED, listings.size())));
        if (Boolean.getBoolean("dev")) {
            run(Way.best(rubric, people, roster, Way.FLOOR, CANDIDATES), listings, truth);
            return;
        }
        List<Supplier<Way>> ways = List.of(
                () -> Way.best(rubric, people, roster, Way.FLOOR, CANDIDATES),
                () -> Way.best(rubric, people, roster, 0, CANDIDATES),
                () -> Way.best(rubric, people, roster, Way.FLOOR, CANDIDATES / 5),
                () -> Way.best(rubric, people, roster, Way.FLOOR, Integer.MAX_VALUE),
                () -> Way.index(rubric, people, CANDIDATES),
                () -> Way.allPairs(rubric, people));
        for (Supplier<Way> made : ways) {
            Way way = made.get();
            run(way, way.slow() ? listings.subList(0, Math.min(JUDGED, listings.size())) : listings, truth);
        }
        try (Way stored = Way.storedQueries(rubric, people)) {
            run(stored, listings.subList(0, Math.min(STORED, listings.size())), truth);
        }
    }

    private static void run(Way way, List<CanonicalListing> listings, Truth truth) throws Exception {
        // The first ones warm the machine up and are met again.
        for (CanonicalListing listing : listings.subList(0, Math.min(way.slow() ? 5 : 300, listings.size()))) {
            way.meet(listing);
        }
        long[] took = new long[listings.size()];
        long judged = 0;
        long recommended = 0;
        long before = way.finding();
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            Way.Met met = way.meet(listings.get(i));
            took[i] = System.nanoTime() - start;
            judged += met.judged();
            recommended += met.recommended();
            truth.check(i, met.found());
        }
        double total = Arrays.stream(took).sum() / 1e9;
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %.2f | %.2f | %.0f | %.1f | %s | %s |%n",
                way.name(),
                took.length,
                took.length / total,
                took[took.length / 2] / 1e6,
                took[(int) Math.ceil(took.length * .99) - 1] / 1e6,
                took[took.length - 1] / 1e6,
                (way.finding() - before) / 1e6 / took.length,
                (double) judged / took.length,
                (double) recommended / took.length,
                truth.recall(),
                truth.recallOfRecommended());
    }

    /** Canonical listings of all boards, spread over them. */
    private static List<CanonicalListing> listings(Path data, int most) throws Exception {
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

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
