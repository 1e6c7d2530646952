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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real postings in both engines: the same hits, facets and orders for 200 searches. */
class EnginesAgreeIT {
    private static final int LISTINGS = Integer.getInteger("jobwire.listings", 300);
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final int BATCH = 250;
    private static final int AT_ONCE = 4;

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
    void twoHundredSearchesFindTheSameInBoth() throws IOException, InterruptedException {
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
                fill(lucene, listings);
                fill(server, listings);
                compare(lucene, server);
            } finally {
                aliases.drop(names);
            }
        }
    }

    /** Both are asked at the same time, and several searches at once: what counts is what they find. */
    private static void compare(SearchEngine lucene, SearchEngine server) throws InterruptedException {
        List<SearchRequest> requests =
                WORDS.stream().flatMap(words -> forms(words).stream()).toList();
        assertThat(requests).hasSize(200);
        List<Callable<SearchResult>> asked = new ArrayList<>();
        for (SearchRequest request : requests) {
            asked.add(() -> lucene.search(request));
            asked.add(() -> server.search(request));
        }
        int same = 0;
        int firstTen = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<SearchResult>> answers = threads.invokeAll(asked);
            for (int i = 0; i < requests.size(); i++) {
                SearchRequest request = requests.get(i);
                SearchResult one = answers.get(2 * i).resultNow();
                SearchResult other = answers.get(2 * i + 1).resultNow();
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
            }
        }
        System.out.printf("search: of the first ten by relevance %d of %d are the same%n", same, firstTen);
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

    private static void fill(SearchEngine engine, List<CanonicalListing> listings) {
        for (int from = 0; from < listings.size(); from += BATCH) {
            List<IndexChange> batch = new ArrayList<>();
            for (int i = from; i < Math.min(listings.size(), from + BATCH); i++) {
                batch.add(Listings.put(listings.get(i), i));
            }
            assertThat(engine.write(batch)).isEmpty();
        }
        engine.refresh();
        engine.commit(new Checkpoint("t", Map.of(0, (long) listings.size()), NOW));
        assertThat(engine.count()).isEqualTo(listings.size());
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(SearchHit::canonical).toList();
    }

    private static List<String> firstTen(SearchResult result) {
        return ids(result).stream().limit(10).toList();
    }
}
