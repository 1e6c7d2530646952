package io.jobwire.bench.drill;

import io.jobwire.bench.input.CanonicalListings;
import io.jobwire.bench.input.SupplyOption;
import io.jobwire.bench.run.Machine;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.runtime.Settings;
import io.jobwire.search.elasticsearch.ElasticsearchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Entry point: see {@code bench/README.md}. */
@Command(
        name = "bench/drill",
        mixinStandardHelpOptions = true,
        description =
                "Starts an Elasticsearch and the stage search, changes listings all the time, and meanwhile kills the"
                        + " server, lets it refuse (429), moves its alias and makes its mapping refuse listings. Then its documents"
                        + " are held against the compacted topic. Prints Markdown; exit code 1 when anything differs.")
public final class ElasticsearchDrill implements Callable<Integer> {
    private static final int MEGABYTES = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(
            names = "--elasticsearch",
            paramLabel = "FOLDER",
            description = "An unpacked Elasticsearch. Default: ${DEFAULT-VALUE}, where mvn verify puts one")
    Path elasticsearch = Path.of("search", "target", "elasticsearch");

    @Mixin
    SupplyOption postings = new SupplyOption();

    @Option(names = "--listings", description = "Listings that are changed again and again. Default: ${DEFAULT-VALUE}")
    int listings = 2_000;

    @Option(names = "--rate", description = "Changes a second. Default: ${DEFAULT-VALUE}")
    int rate = 50;

    @Option(names = "--away", description = "Seconds that the server is dead. Default: ${DEFAULT-VALUE}")
    int away = 120;

    @Option(names = "--refusing", description = "Seconds that it answers 429. Default: ${DEFAULT-VALUE}")
    int refusing = 20;

    @Option(names = "--swapping", description = "Seconds that its alias moves. Default: ${DEFAULT-VALUE}")
    int swapping = 10;

    @Option(names = "--seed", description = "Seed of everything that is drawn. Default: ${DEFAULT-VALUE}")
    long seed = 1;

    private ElasticsearchDrill() {}

    public static void main(String[] args) {
        System.setProperty("jobwire.log.level", "ERROR");
        System.setProperty("jobwire.log.appender", "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new ElasticsearchDrill()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        CanonicalListings supply = CanonicalListings.of(postings.supply(seed), listings, seed);
        try (ElasticsearchServer server = ElasticsearchServer.start(elasticsearch, MEGABYTES);
                Installation live = Installation.embedded(settings(server))) {
            live.start(List.of("search"));
            live.awaitRunning(PATIENCE);
            try (TopicWriter writer = new TopicWriter(live.context())) {
                Drill drill = new Drill(server, live);
                try (Churn churn = new Churn(writer, supply, listings, rate, Drill.ODD, seed)) {
                    drill.calm(Duration.ofSeconds(5), churn);
                    drill.kill(Duration.ofSeconds(away), churn);
                    drill.refuse(Duration.ofSeconds(refusing), churn);
                    drill.swap(Duration.ofSeconds(swapping), churn);
                    drill.conflict(Duration.ofSeconds(5), churn);
                }
                return print(machine, drill);
            }
        }
    }

    private static Settings settings(ElasticsearchServer server) throws IOException {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("data.dir", Files.createTempDirectory("jobwire-drill").toString());
        flags.put("search.elasticsearch.url", server.url());
        flags.put("search.elasticsearch.replicas", "0");
        flags.put("topics.partitions", "2");
        return AllSettings.load(flags, Map.of(), Optional.empty());
    }

    private int print(Machine machine, Drill drill) throws InterruptedException {
        Drill.Outcome outcome = drill.finish();
        System.out.printf(
                Locale.ROOT,
                "%d cores, JDK %s, load %s, commit %s; %d changes a second of %d listings, seed %d%n%n",
                machine.cores(),
                machine.jdk(),
                machine.load(),
                machine.commit(),
                rate,
                listings,
                seed);
        System.out.println(
                "| phase | seconds | changes written meanwhile | caught up after it, seconds | the stage said |");
        System.out.println("|---|---|---|---|---|");
        outcome.phases()
                .forEach(phase -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %d | %.1f | %s |%n",
                        phase.name(),
                        phase.seconds(),
                        phase.changes(),
                        phase.caughtUp(),
                        phase.said().replace('|', '/')));
        Documents documents = outcome.documents();
        System.out.printf(
                Locale.ROOT,
                "%n%d listings in the compacted topic that the mapping takes: %d missing, %d extra, %d stale.%n"
                        + "%d records that it refused, %d dead letters, %s. The alias for everybody is on generation %d.%n",
                documents.expected(),
                documents.missing(),
                documents.extra(),
                documents.stale(),
                outcome.refused(),
                outcome.deadLetters(),
                outcome.sameDead() ? "the same" : "not the same",
                outcome.promoted());
        return documents.equal() && outcome.sameDead() && outcome.promoted() == 1 ? 0 : 1;
    }
}
