package io.jobwire.bench.quality;

import io.jobwire.bench.input.InputFile;
import io.jobwire.bench.run.Publisher;
import io.jobwire.bench.run.ThreadCpu;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.records.Listing;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Entry point: the dedupe stage alone, exactly-once, on the embedded broker in the same process, from normalized listings to links and
 * canonical listings: listings per second, processor time by who took it, bytes in topics and on disk.
 */
public final class DedupeStream {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double MILLIS = 1e3;

    private final Path folder;
    private final int step;
    private final int steps;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final boolean bands;
    private final boolean giant;

    private DedupeStream(String[] args) {
        folder = Path.of(args[0], "listings", "ashby");
        step = Integer.parseInt(args[1]);
        steps = Integer.parseInt(args[2]);
        Installation.ALONE.forEach(flags::put);
        bands = args.length > 3 && args[3].equals(BandRoute.NAME);
        giant = args.length > 3 && args[3].equals("giant");
        for (int i = bands || giant ? 4 : 3; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            flags.put(setting[0], setting[1]);
        }
    }

    /** Arguments: the folder that has {@code listings/}, listings a step, steps, {@code bands} for the other route or {@code giant} for a company that has half of all, then settings as {@code name=value}. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length < 3 || !Files.isDirectory(Path.of(args[0], "listings", "ashby"))) {
            System.err.println(
                    "Usage: bench/dedupe FOLDER LISTINGS STEPS [bands|giant] [NAME=VALUE...], where FOLDER/listings/ashby has captured boards");
            System.exit(2);
            return;
        }
        Path data = Files.createTempDirectory("jobwire-bench");
        try {
            new DedupeStream(args).run(data);
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                    var _ = file.toFile().delete();
                });
            }
        }
        System.exit(0);
    }

    private void run(Path data) throws IOException, InterruptedException, ExecutionException {
        flags.put(RuntimeSettings.DATA_DIR.name(), data.resolve("installation").toString());
        List<Setting<?>> known = new ArrayList<>(AllSettings.known());
        known.add(BandRoute.setting());
        Settings settings = Settings.load(known, flags, Map.of(), Optional.empty());
        Copies copies = new Copies(new Corpus().boards(folder));
        print(
                "# The dedupe stage alone%n%nCommit %s, load %s, listings of %d characters%n%n",
                System.getProperty("jobwire.bench.commit", "unknown"), load(), copies.characters());
        try (Installation installation = Installation.embedded(settings)) {
            if (bands) {
                try (BandRoute route = BandRoute.open(installation)) {
                    steps(installation, copies, data, route.input(), route::drain);
                }
            } else {
                installation.start(List.of("dedupe"));
                installation.awaitRunning(PATIENCE);
                try (Quiet quiet = new Quiet(installation)) {
                    steps(
                            installation,
                            copies,
                            data,
                            installation.context().topics().of(Topics.LISTINGS_NORMALIZED),
                            () -> drain(quiet));
                }
            }
            sizes(installation, data);
        }
        print("%nLoad %s%n", load());
    }

    private static void drain(Quiet quiet) throws InterruptedException {
        if (!quiet.await(PATIENCE)) {
            throw new MachineFaultException("Not done after " + PATIENCE);
        }
    }

    /** Waits until all that was published is done. */
    private interface Done {
        void await() throws InterruptedException;
    }

    private void steps(Installation installation, Copies copies, Path data, String topic, Done done)
            throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(installation.context())) {
            print("| live listings | listings/s | ms of processor a listing | of it |%n|---|---|---|---|%n");
            for (int i = 0; i < steps; i++) {
                measure(installation, publisher, copies, data.resolve("input"), i, topic, done);
            }
        }
    }

    private void measure(
            Installation installation,
            Publisher publisher,
            Copies copies,
            Path file,
            int number,
            String topic,
            Done done)
            throws IOException, InterruptedException {
        Serializer<Listing> serializer =
                installation.context().serdes().of(Topics.LISTINGS_NORMALIZED).serializer();
        try (InputFile.Writer out = new InputFile.Writer(file)) {
            for (int i = 0; i < step; i++) {
                Listing listing = giant ? copies.nextWithGiant() : copies.next();
                out.write(listing.getKey().getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, listing));
            }
        }
        Map<String, Double> before = ThreadCpu.now();
        long start = System.nanoTime();
        try (InputFile.Reader in = new InputFile.Reader(file)) {
            publisher.publish(in, step, topic, UnaryOperator.identity());
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> cpu = ThreadCpu.between(before, ThreadCpu.now());
        StringBuilder parts = new StringBuilder();
        cpu.forEach(
                (group, taken) -> parts.append(String.format(Locale.ROOT, "%s %.3f, ", group, taken * MILLIS / step)));
        double sum = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        print("| %d | %.0f | %.3f | %s |%n", (number + 1) * step, step / seconds, sum * MILLIS / step, parts);
    }

    private void sizes(Installation installation, Path data)
            throws IOException, InterruptedException, ExecutionException {
        double listings = (double) step * steps;
        Map<String, Long> topics = new TreeMap<>();
        try (Admin admin = installation.admin()) {
            List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            admin.describeLogDirs(brokers)
                    .allDescriptions()
                    .get()
                    .values()
                    .forEach(dirs -> dirs.values()
                            .forEach(dir -> dir.replicaInfos()
                                    .forEach((partition, info) ->
                                            topics.merge(partition.topic(), info.size(), Long::sum))));
        }
        print("%n| topic | bytes a listing |%n|---|---|%n");
        topics.forEach((topic, bytes) -> {
            if (bytes > listings) {
                print("| %s | %.0f |%n", topic, bytes / listings);
            }
        });
        Map<String, Long> stores = new TreeMap<>();
        Path streams = data.resolve("installation").resolve("streams");
        try (Stream<Path> files = Files.walk(streams)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().endsWith(".sst")
                        || file.getFileName().toString().endsWith(".log")) {
                    Path store = file.getParent();
                    stores.merge(
                            (store == null ? "" : store.getFileName())
                                    + " "
                                    + file.getFileName().toString().replaceFirst(".*\\.", ""),
                            Files.size(file),
                            Long::sum);
                }
            }
        } catch (UncheckedIOException _) {
            print("%nA store changed while it was looked at%n");
        }
        print("%n| store, files | bytes on disk a listing |%n|---|---|%n");
        stores.forEach((store, bytes) -> print("| %s | %.0f |%n", store, bytes / listings));
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).strip() : "unknown";
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
        System.out.flush();
    }
}
