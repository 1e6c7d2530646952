package io.jobwire.bench.drill;

import io.jobwire.launcher.system.Installation;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchEngines;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What is done to the server, and what came of it. Used by one thread. */
final class Drill {
    /** A currency that nobody is paid in; the mapping is made to refuse it. */
    static final String ODD = "XTS";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 100;
    /** So little memory that every bulk is refused. */
    private static final String NO_MEMORY = "indexing_pressure.memory.limit=1kb";

    private final ElasticsearchServer server;
    private final Installation live;
    private final IndexNames names;
    private final ElasticsearchConfig config;
    private final List<Phase> phases = new ArrayList<>();

    Drill(ElasticsearchServer server, Installation live) {
        this.server = server;
        this.live = live;
        this.names = IndexNames.of(live.context().topics());
        this.config = SearchEngines.elasticsearch(live.context().settings()).orElseThrow();
    }

    /**
     * A part of the drill.
     *
     * @param changes written to the topic from its beginning to its end
     * @param caughtUp seconds from its end until all that was in the topic by then was in the index
     * @param said what the stage's health said at its end
     */
    record Phase(String name, double seconds, int changes, double caughtUp, String said) {}

    /**
     * What came of it.
     *
     * @param refused records that the mapping could not take
     * @param sameDead whether the dead letters are those records, each at least once
     * @param promoted generation that the alias for everybody is on
     */
    record Outcome(
            List<Phase> phases, Documents documents, int refused, int deadLetters, boolean sameDead, int promoted) {}

    void calm(Duration time, Churn churn) throws InterruptedException {
        phase("nothing", churn, () -> Thread.sleep(time));
    }

    void kill(Duration time, Churn churn) throws InterruptedException {
        phase("killed (SIGKILL), " + time.toSeconds() + " s dead, started again", churn, () -> {
            server.kill();
            Thread.sleep(time);
            note();
            server.restart();
        });
    }

    void refuse(Duration time, Churn churn) throws InterruptedException {
        phase(
                "killed, started with so little memory that it answers 429 to every bulk, started as before",
                churn,
                () -> {
                    server.kill();
                    server.restart(NO_MEMORY);
                    Thread.sleep(time);
                    note();
                    server.kill();
                    server.restart();
                });
    }

    /** Another generation's index is shown to everybody and this one again, twice a second, and the other one dropped. */
    void swap(Duration time, Churn churn) throws InterruptedException {
        IndexNames other = new IndexNames(names.base(), names.generation() + 1);
        phase("alias moved to another generation and back twice a second", churn, () -> {
            try (SearchEngine second =
                            ElasticsearchSearchEngine.open(config, other, SkillNames.none(), Clock.systemUTC());
                    ElasticsearchAliases aliases = new ElasticsearchAliases(config)) {
                var _ = second.write(List.of(new IndexChange.Delete("none", 0, 0)));
                for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
                    boolean _ = aliases.promote(other);
                    Thread.sleep(PAUSE_MILLIS * 2);
                    boolean _ = aliases.promote(names);
                    Thread.sleep(PAUSE_MILLIS * 2);
                }
                aliases.drop(other);
            }
        });
    }

    void conflict(Duration time, Churn churn) throws InterruptedException {
        phase("mapping that refuses one listing in ten", churn, () -> {
            put(
                    "/" + names.alias() + "/_mapping",
                    "{\"properties\":{\"pay\":{\"properties\":{\"" + ODD + "\":{\"type\":\"boolean\"}}}}}");
            churn.beginOdd();
            Thread.sleep(time);
        });
    }

    private interface Act {
        void go() throws InterruptedException;
    }

    private String said = "";

    private void phase(String name, Churn churn, Act act) throws InterruptedException {
        System.err.println(name + " ...");
        int before = churn.written();
        long start = System.nanoTime();
        said = "";
        act.go();
        double seconds = (System.nanoTime() - start) / 1e9;
        int changes = churn.written() - before;
        if (said.isEmpty()) {
            note();
        }
        phases.add(new Phase(name, seconds, changes, awaitWritten(), said));
    }

    private void note() {
        said = live.stages().getFirst().health().detail();
    }

    /** Waits until all that is in the topic now is in the index, as its checkpoint says; seconds. */
    private double awaitWritten() throws InterruptedException {
        Map<Integer, Long> ends = ends();
        long start = System.nanoTime();
        try (SearchEngine engine = look()) {
            while (!isPast(engine.checkpoint().map(Checkpoint::next).orElse(Map.of()), ends)) {
                live.failIfFailed();
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Not caught up after " + PATIENCE);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isPast(Map<Integer, Long> position, Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> position.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private SearchEngine look() {
        return ElasticsearchSearchEngine.open(config, names, SkillNames.none(), Clock.systemUTC());
    }

    private Map<Integer, Long> ends() throws InterruptedException {
        String topic = live.context().topics().of(Topics.LISTINGS_CANONICAL);
        try (Admin admin = live.admin()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (int i = 0; i < 2; i++) {
                asked.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
            Map<Integer, Long> ends = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say where the topic ends", e);
        }
    }

    /** Once nothing is written any more. */
    Outcome finish() throws InterruptedException {
        double _ = awaitWritten();
        Set<String> refused = new TreeSet<>();
        live.topics().eachRecord(Topics.LISTINGS_CANONICAL, read -> {
            if (read.value() != null && isOdd(read.value())) {
                refused.add(read.partition() + "/" + read.offset());
            }
        });
        List<DeadLetter> letters = new ArrayList<>();
        live.topics().each(Topics.DEADLETTERS, (_, letter) -> {
            if (letter != null) {
                letters.add(letter);
            }
        });
        Set<String> dead = new TreeSet<>();
        letters.forEach(letter -> dead.add(letter.getPartition() + "/" + letter.getOffset()));
        Map<String, CanonicalListing> expected = live.topics().latest(Topics.LISTINGS_CANONICAL);
        expected.values().removeIf(Drill::isOdd);
        try (SearchEngine engine = look();
                ElasticsearchAliases aliases = new ElasticsearchAliases(config)) {
            engine.refresh();
            return new Outcome(
                    phases,
                    Documents.compare(engine, expected),
                    refused.size(),
                    letters.size(),
                    refused.equals(dead),
                    aliases.promoted(names).orElse(0));
        }
    }

    private static boolean isOdd(CanonicalListing listing) {
        return listing.getPay().stream()
                .anyMatch(pay -> pay.getCurrency().filter(ODD::equals).isPresent());
    }

    private void put(String path, String json) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path))
                            .PUT(HttpRequest.BodyPublishers.ofString(json))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch does not answer", e);
        }
    }
}
