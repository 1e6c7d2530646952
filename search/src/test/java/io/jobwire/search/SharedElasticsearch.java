package io.jobwire.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.search.elasticsearch.ElasticsearchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One real Elasticsearch for all tests of a process. */
final class SharedElasticsearch {
    private static final int MEGABYTES = 512;
    private static Optional<ElasticsearchServer> started = Optional.empty();

    private SharedElasticsearch() {}

    /** The address of one that runs until the process ends; skips the test when there is none to start. */
    static String url() {
        String running = System.getProperty("jobwire.elasticsearch.url", "");
        return running.isEmpty() ? server().url() : running;
    }

    /** One that the test may kill and start again; skips the test when there is none to start. */
    static synchronized ElasticsearchServer server() {
        assumeTrue(
                System.getProperty("jobwire.elasticsearch.url", "").isEmpty(),
                "Skipped: the Elasticsearch is not ours to kill");
        Path unpacked = Path.of(System.getProperty("jobwire.elasticsearch.home", "target/elasticsearch"));
        assumeTrue(
                Files.isDirectory(unpacked), "Skipped: no Elasticsearch under " + unpacked + "; mvn verify unpacks it");
        if (started.isEmpty()) {
            ElasticsearchServer server = ElasticsearchServer.start(unpacked, MEGABYTES);
            Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
            started = Optional.of(server);
        }
        return started.get();
    }
}
