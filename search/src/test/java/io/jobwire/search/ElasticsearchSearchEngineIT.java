package io.jobwire.search;

import io.jobwire.search.elasticsearch.ElasticsearchAliases;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.ElasticsearchSearchEngine;
import io.jobwire.search.elasticsearch.IndexNames;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** Elasticsearch keeps the contract. */
class ElasticsearchSearchEngineIT extends SearchEngineContract {
    private static final AtomicInteger INDICES = new AtomicInteger();
    private static Optional<ElasticsearchAliases> aliases = Optional.empty();
    private static ElasticsearchConfig server = new ElasticsearchConfig("", Optional.empty(), 1, 0);

    /** Tests that only read: they write the same town, so that the first one's index does for all. */
    private static final Set<Class<?>> READING = Set.of(Words.class, FiltersAndFacets.class);

    private IndexNames names = new IndexNames("none", 1);
    private boolean shared;

    @Override
    void prepare(TestInfo test) {
        Class<?> nested = test.getTestClass().orElseThrow();
        shared = READING.contains(nested);
        String name =
                shared ? nested.getSimpleName().toLowerCase(Locale.ROOT) : Integer.toString(INDICES.incrementAndGet());
        names = new IndexNames("contract-" + ProcessHandle.current().pid() + "-" + name, 1);
    }

    @BeforeAll
    static void start() {
        server = new ElasticsearchConfig(SharedElasticsearch.url(), Optional.empty(), 1, 0);
        aliases = Optional.of(new ElasticsearchAliases(server));
    }

    @AfterAll
    static void stop() {
        aliases.ifPresent(ElasticsearchAliases::close);
    }

    @Override
    SearchEngine open() {
        return ElasticsearchSearchEngine.open(
                server, names, new FewSkills(), Clock.fixed(Listings.DAY_1, ZoneOffset.UTC));
    }

    @AfterEach
    void drop() {
        if (!shared) {
            aliases.orElseThrow().drop(names);
        }
    }
}
