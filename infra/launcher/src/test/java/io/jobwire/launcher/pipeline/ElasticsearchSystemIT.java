package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.launcher.SearchCommands;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayFilter;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.GenerationState;
import io.jobwire.records.RawListing;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import io.jobwire.search.SearchEngines;
import io.jobwire.search.elasticsearch.ElasticsearchAliases;
import io.jobwire.search.elasticsearch.ElasticsearchServer;
import io.jobwire.search.elasticsearch.IndexNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system with a real Elasticsearch as its search: commands, HTTP, and a replay that moves the aliases. */
class ElasticsearchSystemIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEGABYTES = 512;

    @TempDir
    private Path folder;

    @Test
    void itIsSearchedAndMadeAgainWithElasticsearch() throws Exception {
        Path unpacked = Path.of(System.getProperty("jobwire.elasticsearch.home", "../../search/target/elasticsearch"));
        assumeTrue(
                Files.isDirectory(unpacked), "Skipped: no Elasticsearch under " + unpacked + "; mvn verify unpacks it");
        try (ElasticsearchServer server = ElasticsearchServer.start(unpacked, MEGABYTES);
                Installation live = Installation.embedded(settings(server.url()))) {
            live.start(StageCatalog.NAMES);
            live.awaitRunning(PATIENCE);
            live.announce();
            try (TopicWriter writer = new TopicWriter(live.context());
                    Quiet quiet = new Quiet(live)) {
                writer.writeAll(Topics.LISTINGS_RAW, DemoListings.firstDay(), RawListing::getKey);
                assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
            }
            int jobs = live.topics().latest(Topics.LISTINGS_CANONICAL).size();
            SearchCommands commands = new SearchCommands(live);
            awaitFound(commands, jobs);
            commands.trySearch();
            replay(live, server.url(), commands, jobs);
        }
    }

    /** The index follows the topic, a moment later. */
    private static void awaitFound(SearchCommands commands, int jobs) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (commands.found("") != jobs) {
            assertThat(System.nanoTime()).as("not all are found in time").isLessThan(end);
        }
    }

    private void replay(Installation live, String url, SearchCommands commands, int jobs) throws Exception {
        IndexNames names = IndexNames.of(live.context().topics());
        try (Replay replay = Replay.open(settings(url));
                ElasticsearchAliases aliases = new ElasticsearchAliases(
                        SearchEngines.elasticsearch(live.context().settings()).orElseThrow())) {
            assertThat(aliases.promoted(names)).contains(1);
            assertThat(replay.run(replay.plan(ReplayFilter.NONE, Map.of()), _ -> {}, () -> true)
                            .getState())
                    .isEqualTo(GenerationState.BUILT);
            assertThat(aliases.promoted(names)).as("nobody sees it yet").contains(1);
            assertThat(replay.promote(OptionalInt.empty(), _ -> {}, () -> true).turned())
                    .isTrue();
            live.awaitRunning(PATIENCE);
            assertThat(aliases.promoted(names)).contains(2);
            assertThat(count(url, names.base())).isEqualTo(jobs);
            awaitFound(commands, jobs);
            replay.promote(OptionalInt.of(1), _ -> {}, () -> true);
            live.awaitRunning(PATIENCE);
            assertThat(aliases.promoted(names)).contains(1);
            awaitFound(commands, jobs);
            replay.drop(OptionalInt.of(2));
            awaitGone(url, new IndexNames(names.base(), 2).alias());
            assertThat(count(url, names.base())).isEqualTo(jobs);
        }
    }

    /** Listings that other tools find behind an alias; deleted ones stay as empty documents, and one is the checkpoint. */
    private static int count(String url, String alias) throws IOException, InterruptedException {
        String answer = get(url + "/" + alias + "/_count?q=live:true").body();
        return Integer.parseInt(answer.replaceFirst("^\\{\"count\":(\\d+),.*", "$1"));
    }

    /** The running system removes it when it sees that the generation was dropped. */
    private static void awaitGone(String url, String alias) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(url + "/" + alias + "/_count").statusCode() != 404) {
            assertThat(System.nanoTime()).as("the index is still there").isLessThan(end);
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Settings settings(String url) {
        return AllSettings.load(
                Map.of(
                        "data.dir",
                        folder.resolve("data").toString(),
                        "web.port",
                        "0",
                        "topics.partitions",
                        "1",
                        "search.elasticsearch.url",
                        url,
                        "search.elasticsearch.replicas",
                        "0"),
                Map.of(),
                Optional.empty());
    }
}
