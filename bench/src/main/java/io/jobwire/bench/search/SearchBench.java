package io.jobwire.bench.search;

import io.jobwire.bench.input.CanonicalListings;
import io.jobwire.bench.input.SupplyOption;
import io.jobwire.bench.run.Machine;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.ElasticsearchSearchEngine;
import io.jobwire.search.elasticsearch.ElasticsearchServer;
import io.jobwire.search.elasticsearch.IndexNames;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.SkillNames;
import io.jobwire.search.query.TaxonomySkillNames;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Entry point: see {@code bench/README.md}. */
@Command(
        name = "bench/search",
        mixinStandardHelpOptions = true,
        description =
                "Fills both engines with the same listings, asks both the same 200 searches at each size, and matches"
                        + " listings against saved searches; prints Markdown. Exit code 1 when the engines find different numbers.")
public final class SearchBench implements Callable<Integer> {
    private static final int SUPPLY = 6_000;
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @Option(
            names = "--elasticsearch",
            paramLabel = "FOLDER",
            description = "An unpacked Elasticsearch. Default: ${DEFAULT-VALUE}, where mvn verify puts one")
    Path elasticsearch = Path.of("search", "target", "elasticsearch");

    @Option(names = "--memory", description = "Heap of Elasticsearch, in MB. Default: ${DEFAULT-VALUE}")
    int memory = 1_024;

    @Option(names = "--engines", split = ",", description = "lucene, elasticsearch, or both. Default: ${DEFAULT-VALUE}")
    List<String> engines = List.of("lucene", "elasticsearch");

    @Mixin
    SupplyOption postings = new SupplyOption();

    @Option(
            names = "--listings",
            split = ",",
            description = "Sizes, each measured on the way to the next. Default: 10000,100000")
    List<Integer> listings = List.of(10_000, 100_000);

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the indexes lie; kept, and gone on with by the next run. Default: a temporary one")
    @Nullable
    Path folder;

    @Option(
            names = "--at-most",
            paramLabel = "SECONDS",
            description =
                    "Seconds of writing for each engine and size; what is not done then is not searched. Default: no end")
    long atMost = 86_400;

    @Option(
            names = "--text",
            paramLabel = "CHARACTERS",
            description = "Longest text of a listing, those above are cut. Default: as it is")
    int text = Integer.MAX_VALUE;

    @Option(names = "--rounds", description = "Rounds of searches at each size. Default: ${DEFAULT-VALUE}")
    int rounds = 2;

    @Option(
            names = "--slowest",
            description = "Searches to show that took longest at each size. Default: ${DEFAULT-VALUE}")
    int slowest = 0;

    @Option(names = "--saved", split = ",", description = "Numbers of saved searches, 0: none. Default: 1000,100000")
    List<Integer> saved = List.of(1_000, 100_000);

    @Option(names = "--matched", description = "Listings that are matched against them. Default: ${DEFAULT-VALUE}")
    int matched = 1_000;

    @Option(names = "--seed", description = "Seed of everything that is drawn. Default: ${DEFAULT-VALUE}")
    long seed = 1;

    private SearchBench() {}

    public static void main(String[] args) {
        System.setProperty("jobwire.log.level", "WARN");
        System.setProperty("jobwire.log.appender", "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new SearchBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Machine machine = Machine.here();
        System.out.printf(
                Locale.ROOT,
                "%d cores, heap %d MB, JDK %s, load %s, commit %s%n",
                machine.cores(),
                machine.heapBytes() >> 20,
                machine.jdk(),
                machine.load(),
                machine.commit());
        CanonicalListings whole = CanonicalListings.of(postings.supply(seed), SUPPLY, seed);
        CanonicalListings supply = text == Integer.MAX_VALUE ? whole : whole.shortened(text);
        SkillNames skills = new TaxonomySkillNames(Taxonomy.load());
        System.out.printf(
                "%d canonical listings, then edits of them, seed %d%n",
                supply.base().size(), seed);
        matchSaved(new SavedSearches(supply, skills, seed));
        return listings.getFirst() == 0 || sameInBoth(supply, skills) ? 0 : 1;
    }

    private void matchSaved(SavedSearches searches) {
        if (saved.getFirst() == 0) {
            return;
        }
        System.out.println(
                "\n| saved searches | distinct | saved a second | listings matched | searches a listing finds"
                        + " | p50 ms a listing | p99 ms | listings/s |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int count : saved) {
            SavedSearches.Matched done = searches.measure(count, matched);
            List<Double> millis = done.millis();
            double sum = millis.stream().mapToDouble(Double::doubleValue).sum();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %d | %.1f | %.2f | %.2f | %.0f |%n",
                    count,
                    done.distinct(),
                    done.perSecond(),
                    millis.size(),
                    (double) done.hits() / millis.size(),
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 99 / 100),
                    1_000 * millis.size() / sum);
        }
    }

    /** Each size in each engine, one engine after the other at work; whether they found the same numbers. */
    private boolean sameInBoth(CanonicalListings supply, SkillNames skills) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Path kept = folder;
        Path indexes = kept != null ? kept : Files.createTempDirectory("jobwire-bench-search");
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            List<Measured> measured = new ArrayList<>();
            if (engines.contains("lucene")) {
                LuceneSearchEngine engine = LuceneSearchEngine.open(indexes.resolve("index"), skills, clock);
                open.push(engine);
                measured.add(new Measured("Lucene", engine));
            }
            if (engines.contains("elasticsearch")) {
                ElasticsearchServer server = ElasticsearchServer.start(
                        elasticsearch, memory, Optional.ofNullable(kept).map(at -> at.resolve("elasticsearch")));
                open.push(server);
                ElasticsearchSearchEngine engine = elasticsearch(server, skills, clock);
                open.push(engine);
                measured.add(new Measured("Elasticsearch", engine));
            }
            System.out.println(
                    "\n| listings | engine | indexed a second | 200 searches, p50 ms | p99 ms | longest ms |");
            System.out.println("|---|---|---|---|---|---|");
            boolean same = true;
            for (int size : listings) {
                List<Map<SearchRequest, Long>> totals = new ArrayList<>();
                for (Measured engine : measured) {
                    measure(engine, supply, size).ifPresent(totals::add);
                }
                same &= totals.stream().distinct().count() <= 1;
            }
            System.out.println("\nNumbers of hits " + (same ? "the same" : "NOT the same") + " in all engines.");
            return same;
        } finally {
            close(open);
            if (kept == null) {
                delete(indexes);
            }
        }
    }

    /** Hits of each search; empty when the time was over before there were so many listings. */
    private Optional<Map<SearchRequest, Long>> measure(Measured engine, CanonicalListings supply, int size) {
        if (engine.size() > size) {
            return Optional.empty();
        }
        boolean filled = engine.size() == size;
        double perSecond = engine.grow(supply, size, Duration.ofSeconds(atMost));
        if (engine.size() < size) {
            System.out.printf(
                    Locale.ROOT, "| %d of %d | %s | %.0f | | | |%n", engine.size(), size, engine.name(), perSecond);
            return Optional.empty();
        }
        Measured.Searched searched = engine.search(Workload.all(NOW), rounds);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %.1f | %.1f | %.1f |%n",
                size,
                engine.name(),
                filled ? "" : Long.toString(Math.round(perSecond)),
                searched.at(0.5),
                searched.at(0.99),
                searched.at(1));
        searched.slowest(slowest)
                .forEach(one -> System.err.printf(
                        Locale.ROOT,
                        "%s %.1f ms: %d hits of %s%n",
                        engine.name(),
                        one.getValue(),
                        searched.totals().get(one.getKey()),
                        one.getKey()));
        return Optional.of(searched.totals());
    }

    private static void close(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("Not closed: " + e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static ElasticsearchSearchEngine elasticsearch(ElasticsearchServer server, SkillNames skills, Clock clock) {
        return ElasticsearchSearchEngine.open(
                new ElasticsearchConfig(server.url(), Optional.empty(), 1, 0),
                new IndexNames("bench", 1),
                skills,
                clock);
    }
}
