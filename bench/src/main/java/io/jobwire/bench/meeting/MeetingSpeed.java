package io.jobwire.bench.meeting;

import io.jobwire.records.CanonicalListing;
import io.jobwire.scoring.core.Roster;
import io.jobwire.scoring.core.Rubric;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code bench/meeting DATA RESUMES,... [LISTINGS [WAYS,...]]}: real listings meet edited real resumes, one thread, as Markdown. Every way but the stored queries
 * ends with the recommendations explained, as the stage makes them; the stores, the serialization and Kafka are not in it.
 */
public final class MeetingSpeed {
    /** As many as the stage takes. */
    private static final int CANDIDATES = 500;

    /** Listings that every pair of which is judged, to know who should have been found. */
    private static final int JUDGED = 100;
    /** Listings for what takes long. */
    private static final int SLOW = 20;

    private MeetingSpeed() {}

    /**
     * @param args folder of the shared data, how many resumes, how many listings, which ways: stage, hundred, everybody,
     *     any-score, index, pairs, stored
     */
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
        MeetingInput input = MeetingInput.of(data);
        List<CanonicalListing> listings = input.listings(args.length > 2 ? Integer.parseInt(args[2]) : 500);
        Set<String> ways = args.length > 3 ? Set.of(args[3].split(",")) : Set.of();
        Rubric rubric = Rubric.load();
        People all = People.read(rubric, input, sizes[sizes.length - 1]);
        System.out.printf(
                Locale.ROOT,
                "Resumes of %.1f kB as stored; %,d of them read into numbers in %.1f s by %d processors, %.1f MB of memory%n",
                all.meanBytes() / 1e3,
                all.size(),
                all.seconds(),
                Runtime.getRuntime().availableProcessors(),
                all.numbersBytes() / 1e6);
        for (int size : sizes) {
            meet(rubric, all.first(size), listings, ways);
        }
    }

    private static void meet(Rubric rubric, People people, List<CanonicalListing> listings, Set<String> wanted)
            throws Exception {
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
        Map<String, Supplier<Way>> ways = new LinkedHashMap<>();
        ways.put("stage", () -> Way.best(rubric, people, roster, Way.FLOOR, CANDIDATES));
        ways.put("hundred", () -> Way.best(rubric, people, roster, Way.FLOOR, CANDIDATES / 5));
        ways.put("everybody", () -> Way.best(rubric, people, roster, Way.FLOOR, Integer.MAX_VALUE));
        ways.put("any-score", () -> Way.best(rubric, people, roster, 0, CANDIDATES));
        ways.put("index", () -> Way.index(rubric, people, CANDIDATES));
        ways.put("pairs", () -> Way.allPairs(rubric, people));
        if (!wanted.isEmpty()) {
            ways.keySet().retainAll(wanted);
        }
        for (Supplier<Way> made : ways.values()) {
            Way way = made.get();
            run(way, way.slow() ? listings.subList(0, Math.min(SLOW, listings.size())) : listings, truth);
        }
        if (wanted.isEmpty() || wanted.contains("stored")) {
            try (Way stored = Way.storedQueries(rubric, people)) {
                run(stored, listings.subList(0, Math.min(SLOW, listings.size())), truth);
            }
        }
    }

    private static void run(Way way, List<CanonicalListing> listings, Truth truth) throws Exception {
        // The first ones warm the machine up and are met again.
        for (CanonicalListing listing : listings.subList(0, Math.min(way.slow() ? 3 : 300, listings.size()))) {
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

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
