package io.jobwire.search;

import static io.jobwire.search.Listings.DAY_1;
import static io.jobwire.search.Listings.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.CanonicalListing;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.elasticsearch.ElasticsearchAliases;
import io.jobwire.search.elasticsearch.ElasticsearchConfig;
import io.jobwire.search.elasticsearch.ElasticsearchSearchEngine;
import io.jobwire.search.elasticsearch.ElasticsearchServer;
import io.jobwire.search.elasticsearch.IndexNames;
import io.jobwire.search.query.SkillNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the server does meanwhile, afterwards its documents are the compacted topic. */
class ElasticsearchFaultsIT {
    private static final long SEED = Long.getLong("jobwire.seed", 20_261_121L);
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Map<String, String> compacted = new TreeMap<>();
    private final Random random = new Random(SEED);
    private final IndexNames names =
            new IndexNames("faults-" + ProcessHandle.current().pid() + "-" + RUNS.incrementAndGet(), 1);
    private String server = "";
    private FaultyProxy proxy;
    private SearchEngine engine;
    private long offset;

    @BeforeEach
    void open() {
        server = SharedElasticsearch.url();
        proxy = new FaultyProxy(server);
        engine = engine(proxy.url(), names);
    }

    @AfterEach
    void close() {
        engine.close();
        proxy.close();
        try (ElasticsearchAliases aliases = new ElasticsearchAliases(config(server))) {
            aliases.drop(names);
            aliases.drop(new IndexNames(names.base(), 2));
        }
    }

    private static ElasticsearchConfig config(String url) {
        return new ElasticsearchConfig(url, Optional.empty(), 1, 0);
    }

    private static SearchEngine engine(String url, IndexNames names) {
        return ElasticsearchSearchEngine.open(
                config(url), names, SkillNames.none(), Clock.fixed(DAY_1, ZoneOffset.UTC));
    }

    /** The next changes of the topic: new versions, and deletions. */
    private List<IndexChange> changes(int count) {
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "c" + random.nextInt(40);
            if (random.nextInt(4) == 0) {
                changes.add(new IndexChange.Delete(id, 0, offset++));
                compacted.remove(id);
            } else {
                String title = "Cook " + offset;
                changes.add(new IndexChange.Put(listing(id, title, ""), 0, offset++));
                compacted.put(id, title);
            }
        }
        return changes;
    }

    private static Map<String, String> shown(SearchEngine engine) {
        engine.refresh();
        Map<String, String> shown = new TreeMap<>();
        engine.search(SearchRequest.of("").sized(100))
                .hits()
                .forEach(hit -> shown.put(hit.canonical(), hit.listing().getTitle()));
        return shown;
    }

    private void assertEqual() {
        assertThat(shown(engine)).as("seed %s", SEED).isEqualTo(compacted);
        assertThat(engine.count()).isEqualTo(compacted.size());
    }

    @Test
    void aServerThatIsAwayOrHasTooMuchToDoIsWaitedFor() {
        for (FaultyProxy.Mode mode : FaultyProxy.Mode.values()) {
            proxy.disturb(mode, mode == FaultyProxy.Mode.PASS ? 0 : 4);
            assertThat(engine.write(changes(60))).isEmpty();
            engine.commit(new Checkpoint("t", Map.of(0, offset), DAY_1));
        }
        assertThat(proxy.faults()).isEqualTo(12);
        assertThat(engine.trouble()).isEmpty();
        assertEqual();
        assertThat(engine.checkpoint()).contains(new Checkpoint("t", Map.of(0, offset), DAY_1));
    }

    @Test
    void aServerThatIsKilledUnderWritesAndStartedAgainHasAllAndNothingElse() throws Exception {
        ElasticsearchServer killed = SharedElasticsearch.server();
        CountDownLatch first = new CountDownLatch(3);
        AtomicBoolean back = new AtomicBoolean();
        AtomicInteger after = new AtomicInteger();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> writing = threads.submit(() -> {
                // A checkpoint now and then, and some more once it is there again.
                for (int round = 0; after.get() < 5; round++) {
                    assertThat(engine.write(changes(30))).isEmpty();
                    if (round % 4 == 0) {
                        engine.commit(new Checkpoint("t", Map.of(0, offset), DAY_1));
                    }
                    first.countDown();
                    after.addAndGet(back.get() ? 1 : 0);
                }
            });
            assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
            killed.kill();
            killed.restart();
            back.set(true);
            writing.get();
        }
        assertThat(engine.trouble()).isEmpty();
        assertEqual();
    }

    @Test
    void searchesDoNotWaitAndSayThatTheServerIsAway() {
        engine.write(changes(5));
        proxy.disturb(FaultyProxy.Mode.BROKEN_BEFORE, 100);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.search(SearchRequest.of("cook")))
                .isInstanceOf(SearchUnavailableException.class)
                .hasMessageContaining("does not answer");
        assertThat(engine.count()).isLessThanOrEqualTo(5);
    }

    @Test
    void whatIsReadAgainAfterACrashTurnsNothingBack() {
        List<IndexChange> all = changes(200);
        engine.write(all);
        // The crash: no checkpoint was written, and the clock of the server has forgotten nothing yet.
        engine.close();
        engine = engine(proxy.url(), names);
        assertThat(engine.checkpoint()).isEmpty();
        for (int i = 0; i < all.size(); i += 50) {
            engine.write(all.subList(i, i + 50));
            // While the old is read again, the newest is what is shown.
            assertEqual();
        }
    }

    @Test
    void aProcessThatWasThoughtDeadCannotBringBackWhatWasDeleted() {
        CanonicalListing old = listing("c1", "Cook", "");
        SearchEngine late = engine(proxy.url(), names);
        engine.write(List.of(new IndexChange.Put(old, 0, 0), new IndexChange.Delete("c1", 0, 1)));
        late.write(List.of(new IndexChange.Put(old, 0, 0)));
        late.close();
        assertThat(shown(engine)).isEmpty();
    }

    @Test
    void whatTheMappingCannotTakeIsAValueAndNothingStaleStays() throws IOException, InterruptedException {
        engine.write(List.of(new IndexChange.Put(listing("c1", "Cook", ""), 0, 0)));
        request(
                "PUT",
                "/" + names.alias() + "/_mapping",
                "{\"properties\":{\"pay\":{\"properties\":{\"JPY\":{\"type\":\"boolean\"}}}}}");
        CanonicalListing conflicting =
                listing("c1", "Cook in Tokyo", "", b -> b.setPay(List.of(Listings.yearly(1, 2, "JPY"))));
        List<SearchEngine.Rejected> rejected = engine.write(
                List.of(new IndexChange.Put(conflicting, 0, 1), new IndexChange.Put(listing("c2", "Baker", ""), 0, 2)));
        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().change().offset()).isEqualTo(1);
        assertThat(rejected.getFirst().code()).isEqualTo("INDEX_REJECTED");
        assertThat(rejected.getFirst().detail()).contains("JPY");
        assertThat(shown(engine)).isEqualTo(Map.of("c2", "Baker"));
    }

    @Test
    void theAliasForEverybodyMovesUnderWritesAndNothingIsLost() {
        SearchEngine second = engine(proxy.url(), new IndexNames(names.base(), 2));
        try (ElasticsearchAliases aliases = new ElasticsearchAliases(config(server))) {
            for (int round = 0; round < 6; round++) {
                List<IndexChange> changes = changes(40);
                engine.write(changes);
                int shown = round % 2 == 0 ? 2 : 1;
                second.write(changes);
                assertThat(aliases.promote(new IndexNames(names.base(), shown))).isTrue();
                assertThat(aliases.promoted(names)).contains(shown);
            }
        }
        assertEqual();
        assertThat(shown(second)).isEqualTo(compacted);
        second.close();
    }

    @Test
    void anIndexOfAnotherMappingIsShownUntilTheNewOneIsFilled() throws IOException, InterruptedException {
        request(
                "PUT",
                "/" + names.alias() + "-1",
                "{\"aliases\":{\"" + names.alias()
                        + "\":{}},\"mappings\":{\"properties\":{\"live\":{\"type\":\"boolean\"},"
                        + "\"canonical\":{\"type\":\"keyword\"},\"posted\":{\"type\":\"date\"}}}}");
        String old = "{\"live\":true,\"canonical\":\"old\"}";
        request("PUT", "/" + names.alias() + "-1/_doc/old?refresh=true", old);
        engine.write(changes(30));
        engine.refresh();
        assertThat(engine.count()).as("the old one is still shown").isEqualTo(1);
        engine.caughtUp();
        assertEqual();
    }

    private void request(String method, String path, String json) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(json))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }
}
