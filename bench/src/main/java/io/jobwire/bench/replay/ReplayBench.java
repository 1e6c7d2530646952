package io.jobwire.bench.replay;

import io.jobwire.bench.input.CapturedBoards;
import io.jobwire.bench.input.Postings;
import io.jobwire.bench.run.Machine;
import io.jobwire.launcher.Main;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayFilter;
import io.jobwire.launcher.replay.compare.Comparison;
import io.jobwire.launcher.replay.compare.TopicDifference;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Positions;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.Generation;
import io.jobwire.records.RawListing;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point: see {@code bench/README.md}. */
@Command(
        name = "bench/replay",
        mixinStandardHelpOptions = true,
        description = "Makes a generation again beside the one that is read, and compares the two; prints Markdown.")
public final class ReplayBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int CHUNK = 500;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "FOLDER",
            description = "Captured boards, one answer of Ashby's API a file")
    @Nullable
    Path source;

    @Option(names = "--listings", description = "How many. Default: all that the boards have, once")
    int listings;

    @Option(names = "--resume", paramLabel = "FILE", description = "A resume; may be repeated")
    List<Path> resumes = new ArrayList<>();

    @Option(
            names = "--kills",
            description =
                    "How often the process that makes the second generation is killed on its way, as kill -9 does;"
                            + " the last one goes on in this process. Default: ${DEFAULT-VALUE}")
    int kills;

    @Option(names = "--seed", description = "Of the order. Default: ${DEFAULT-VALUE}")
    long seed = 1;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting; may be repeated")
    Map<String, String> set = new LinkedHashMap<>();

    private ReplayBench() {}

    public static void main(String[] args) {
        System.setProperty("jobwire.log.level", "WARN");
        System.setProperty("jobwire.log.appender", "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new ReplayBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        Path boards = source == null ? Path.of(".") : source;
        CapturedBoards supply = new CapturedBoards(boards, seed);
        Map<String, String> flags = new LinkedHashMap<>(set);
        flags.put("data.dir", Files.createTempDirectory("jobwire-replay").toString());
        flags.putIfAbsent("web.port", "0");
        flags.putIfAbsent("topics.partitions", "2");
        Settings settings = AllSettings.load(flags, Map.of(), Optional.empty());
        try (Installation live = Installation.embedded(settings)) {
            live.start(StageCatalog.NAMES);
            live.awaitRunning(PATIENCE);
            live.announce();
            long start = System.nanoTime();
            int count = listings > 0 ? listings : supply.size();
            publish(live, new Postings(supply, seed), count);
            double first = (System.nanoTime() - start) / 1e9;
            long alerts = alerts(live);
            for (int i = 1; i <= kills; i++) {
                killed(live, (double) i / (kills + 1));
            }
            try (Replay replay = Replay.open(settings)) {
                Generation made = replay.run(replay.plan(ReplayFilter.NONE, Map.of()), _ -> {}, () -> true);
                long before = System.nanoTime();
                Comparison same =
                        replay.compare(OptionalInt.empty(), ReplayFilter.NONE).comparison();
                double compared = (System.nanoTime() - before) / 1e9;
                print(machine, count, first, made, compared, same);
                long after = alerts(live);
                System.out.println("\nAlerts before " + alerts + ", after " + after + ".");
                return same.none() && after == alerts ? 0 : 1;
            }
        }
    }

    /** Makes the second generation in a process of its own until it has a share of the listings, and kills that. */
    private static void killed(Installation live, double share) throws IOException, InterruptedException {
        TopicNames first = live.context().topics();
        try (Positions whole = new Positions(live.admin(), first);
                Positions made = new Positions(live.admin(), first.in(2))) {
            long enough = Math.round(share * whole.end(Topics.LISTINGS_CANONICAL));
            Process child = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "replay",
                            "run",
                            "--data",
                            live.dataDir().toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (made.end(Topics.LISTINGS_CANONICAL) < enough) {
                if (child.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The replay ended before it was killed: " + child.exitValue());
                }
            }
            child.destroyForcibly().waitFor();
            System.out.printf(
                    Locale.ROOT,
                    "Killed when %d of about %d records of canonical listings were made.%n",
                    made.end(Topics.LISTINGS_CANONICAL),
                    whole.end(Topics.LISTINGS_CANONICAL));
        }
    }

    private void publish(Installation live, Postings postings, int count) throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(live.context());
                Intake intake = new Intake(live);
                Quiet quiet = new Quiet(live)) {
            resumes.forEach(file -> hand(intake, file));
            List<RawListing> all = new ArrayList<>(count);
            postings.make(0, count, Instant.parse("2026-01-05T08:00:00Z"), all::add);
            for (int from = 0; from < count; from += CHUNK) {
                writer.writeAll(
                        Topics.LISTINGS_RAW, all.subList(from, Math.min(count, from + CHUNK)), RawListing::getKey);
            }
            if (!quiet.await(PATIENCE)) {
                throw new IllegalStateException("Not done in time: " + quiet.behind());
            }
        }
    }

    private static void hand(Intake intake, Path file) {
        try {
            intake.add(file, String.valueOf(file.getFileName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long alerts(Installation live) {
        long[] count = new long[1];
        live.topics().each(Topics.ALERTS, (_, _) -> count[0]++);
        return count[0];
    }

    private static void print(
            Machine machine, int count, double first, Generation made, double compared, Comparison same) {
        System.out.printf(
                Locale.ROOT,
                "%d cores, heap %d MB, JDK %s, load %s, commit %s%n%n",
                machine.cores(),
                machine.heapBytes() >> 20,
                machine.jdk(),
                machine.load(),
                machine.commit());
        System.out.println("| | records | seconds | records/s |");
        System.out.println("|---|---|---|---|");
        row("published and read by all stages the first time", count, first);
        row("made again, start and end of the stages included", made.getRecords(), made.getMillis() / 1e3);
        row("compared", same.topics().stream().mapToLong(TopicDifference::after).sum(), compared);
        System.out.println("\n| topic | first | second | same bytes |");
        System.out.println("|---|---|---|---|");
        same.topics()
                .forEach(topic -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %d |%n",
                        topic.topic(),
                        topic.before(),
                        topic.after(),
                        topic.same()));
        same.topics().stream()
                .filter(topic -> !topic.none())
                .forEach(topic ->
                        System.out.println("\n" + topic.topic() + " differs in " + topic.fields() + ", appeared "
                                + topic.appeared().size() + ", vanished "
                                + topic.vanished().size() + ", such as "
                                + topic.changed().stream().limit(3).toList()));
    }

    private static void row(String what, long records, double seconds) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.0f |%n", what, records, seconds, records / seconds);
    }
}
