package io.jobwire.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.records.CanonicalListing;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.elasticsearch.ElasticsearchAliases;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.ElasticsearchSearchEngine;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real postings in both engines: the same hits, facets and orders for 200 searches; figures on the way. */
class EnginesAgreeIT {
    private static final int LISTINGS = Integer.getInteger("jobwire.listings", 300);
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final int BATCH = 250;

    /** Ten searches by words for each of these. */
    private static final List<String> WORDS = List.of(
            "engineer",
            "software engineer",
            "k8s",
            "python",
            "designer",
            "sales manager",
            "\"machine learning\"",
            "marketing",
            "enginer",
            "data AND (scientist OR analyst)",
            "title:senior",
            "skill:java",
            "prod*",
            "remote -manager",
            "c++ OR rust",
            "customer success",
            "full-stack",
            "company:openai OR finance",
            "statsitcs",
            "");

    @TempDir
    private Path folder;

    @Test
    void twoHundredSearchesFindTheSameInBoth() throws IOException {
        Path boards = Path.of(System.getProperty("jobwire.shared.data", ""), "listings", "ashby");
        assumeTrue(Files.isDirectory(boards), "Skipped: no captured boards in " + boards);
        ElasticsearchConfig config = new ElasticsearchConfig(SharedElasticsearch.url(), Optional.empty(), 1, 0);
        IndexNames names = new IndexNames("agree-" + ProcessHandle.current().pid(), 1);
        SkillNames skills = new TaxonomySkillNames(Taxonomy.load());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        List<CanonicalListing> listings = RealListingsTest.read(boards, LISTINGS);
        try (SearchEngine lucene = LuceneSearchEngine.open(folder, skills, clock);
                SearchEngine server = ElasticsearchSearchEngine.open(config, names, skills, clock);
                ElasticsearchAliases aliases = new ElasticsearchAliases(config)) {
            try {
                System.out.printf(
                        "search: %d listings; indexed per second: Lucene %.0f, Elasticsearch %.0f%n",
                        listings.size(), fill(lucene, listings), fill(server, listings));
                compare(lucene, server);
            } finally {
                aliases.drop(names);
            }
        }
    }

    private static void compare(SearchEngine lucene, SearchEngine server) {
        List<Double> luceneMillis = new ArrayList<>();
        List<Double> serverMillis = new ArrayList<>();
        int searches = 0;
        int same = 0;
        int firstTen = 0;
        for (String words : WORDS) {
            for (SearchRequest request : forms(words)) {
                SearchResult one = timed(lucene, request, luceneMillis);
                SearchResult other = timed(server, request, serverMillis);
                assertThat(other.total()).as("%s", request).isEqualTo(one.total());
                assertThat(other.facets()).as("%s", request).isEqualTo(one.facets());
                if (request.sort() == SortOrder.RELEVANCE) {
                    Set<String> common = new HashSet<>(firstTen(one));
                    firstTen += common.size();
                    common.retainAll(firstTen(other));
                    same += common.size();
                } else {
                    assertThat(ids(other)).as("%s", request).isEqualTo(ids(one));
                }
                searches++;
            }
        }
        assertThat(searches).isEqualTo(200);
        System.out.printf(
                "search: %d searches; of the first ten by relevance %d of %d are the same; Lucene %s, Elasticsearch %s%n",
                searches, same, firstTen, percentiles(luceneMillis), percentiles(serverMillis));
        assertThat((double) same / firstTen).isGreaterThan(0.9);
    }

    private static List<SearchRequest> forms(String words) {
        SearchRequest plain = SearchRequest.of(words);
        Filters none = Filters.none();
        return List.of(
                plain,
                plain.counting(EnumSet.allOf(Dimension.class)),
                plain.sorted(SortOrder.DATE).sized(50),
                plain.byPay("USD"),
                plain.filtered(none.with(Dimension.WORKPLACE, Set.of("REMOTE"))),
                plain.filtered(none.with(Dimension.SKILL, Set.of("python", "java")))
                        .sorted(SortOrder.DATE)
                        .counting(Set.of(Dimension.SKILL, Dimension.COMPANY)),
                plain.filtered(none.with(Dimension.COUNTRY, Set.of("US")).withPostedWithin(Duration.ofDays(200)))
                        .sorted(SortOrder.DATE),
                plain.filtered(none.withPostedSince(NOW.minus(Duration.ofDays(300))))
                        .counting(Set.of(Dimension.CITY)),
                plain.filtered(none.withNear(new Filters.Near(52.52, 13.4, 500)))
                        .sorted(SortOrder.DATE),
                plain.sized(100).sorted(SortOrder.DATE).highlighted());
    }

    private static SearchResult timed(SearchEngine engine, SearchRequest request, List<Double> millis) {
        long start = System.nanoTime();
        SearchResult result = engine.search(request);
        millis.add((System.nanoTime() - start) / 1e6);
        return result;
    }

    private static double fill(SearchEngine engine, List<CanonicalListing> listings) {
        long start = System.nanoTime();
        for (int from = 0; from < listings.size(); from += BATCH) {
            List<IndexChange> batch = new ArrayList<>();
            for (int i = from; i < Math.min(listings.size(), from + BATCH); i++) {
                batch.add(Listings.put(listings.get(i), i));
            }
            assertThat(engine.write(batch)).isEmpty();
        }
        engine.refresh();
        engine.commit(new Checkpoint("t", Map.of(0, (long) listings.size()), NOW));
        double perSecond = listings.size() / ((System.nanoTime() - start) / 1e9);
        assertThat(engine.count()).isEqualTo(listings.size());
        return perSecond;
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(SearchHit::canonical).toList();
    }

    private static List<String> firstTen(SearchResult result) {
        return ids(result).stream().limit(10).toList();
    }

    private static String percentiles(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                "p50 %.1f ms, p99 %.1f ms", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }
}
