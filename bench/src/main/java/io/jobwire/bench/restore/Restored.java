package io.jobwire.bench.restore;

import io.jobwire.bench.meeting.MeetingInput;
import io.jobwire.bench.run.Machine;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Profile;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.Stage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The process that is killed. What it has to say goes to standard output; then it waits. */
final class Restored {
    static final String DONE = "done";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LISTINGS = 20;
    private static final int AT_ONCE = 2_000;

    private final Path folder;
    private final Path data;
    private final int resumes;
    private final Map<String, String> flags = new LinkedHashMap<>(Installation.ALONE);

    private Restored(String[] args) {
        folder = Path.of(args[0]);
        data = Path.of(args[2]);
        resumes = Integer.parseInt(args[3]);
        flags.put("data.dir", folder.resolve("installation").toString());
        flags.put("health.port", "0");
        for (int i = 4; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            flags.put(setting[0], setting[1]);
        }
    }

    /** @param args folder for everything, fill or again, folder of the shared data, how many resumes, settings */
    public static void main(String[] args) throws Exception {
        Restored restored = new Restored(args);
        if (args[1].equals("fill")) {
            restored.fill();
        } else {
            restored.again();
        }
    }

    private Installation open() {
        return Installation.embedded(AllSettings.load(flags, Map.of(), Optional.empty()));
    }

    private void fill() throws Exception {
        Machine machine = Machine.here();
        say("Commit %s, %d cores, %s, load %s", machine.commit(), machine.cores(), machine.jdk(), machine.load());
        MeetingInput input = MeetingInput.of(data);
        List<CanonicalListing> listings = input.listings(LISTINGS);
        try (Installation installation = open()) {
            installation.start(List.of("scoring"));
            installation.awaitRunning(PATIENCE);
            try (TopicWriter writer = new TopicWriter(installation.context());
                    Quiet quiet = new Quiet(installation)) {
                long start = System.nanoTime();
                for (int from = 0; from < resumes; from += AT_ONCE) {
                    List<Profile> some = IntStream.range(from, Math.min(resumes, from + AT_ONCE))
                            .parallel()
                            .mapToObj(input.resumes())
                            .toList();
                    writer.writeAll(Topics.RESUMES_PROFILES, some, Profile::getResume);
                }
                await(quiet);
                say("%,d resumes are in after %.1f s.", resumes, since(start));
                start = System.nanoTime();
                writer.writeAll(Topics.LISTINGS_CANONICAL, listings, CanonicalListing::getCanonical);
                await(quiet);
                say("%d listings are judged after %.1f s.", listings.size(), since(start));
            }
            say(
                    "On disk: logs of all topics %,.0f MB, state stores %,.0f MB.",
                    size("kafka", ".log"), size("streams", ""));
            say(DONE);
            new CountDownLatch(1).await();
        }
    }

    private void again() throws Exception {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (Installation installation = open()) {
            double broker = (System.currentTimeMillis() - started) / 1e3;
            installation.start(List.of("scoring"));
            Stage stage = installation.stages().getFirst();
            long[] restored = {System.currentTimeMillis(), 0};
            installation.awaitRunning(PATIENCE, () -> {
                long now = stage.health().restored();
                if (now > restored[1]) {
                    restored[0] = System.currentTimeMillis();
                    restored[1] = now;
                }
                return false;
            });
            double running = (System.currentTimeMillis() - started) / 1e3;
            try (TopicWriter writer = new TopicWriter(installation.context());
                    Quiet quiet = new Quiet(installation)) {
                CanonicalListing listing = installation.topics().latest(Topics.LISTINGS_CANONICAL).values().stream()
                        .findFirst()
                        .orElseThrow();
                writer.write(Topics.LISTINGS_CANONICAL, "the-next", renamed(listing));
                await(quiet);
            }
            say(
                    "Killed and started again: broker up after %.1f s, %,d records of state read back after %.1f s, the stage running after %.1f s, the next listing judged and committed after %.1f s.",
                    broker,
                    restored[1],
                    (restored[0] - started) / 1e3,
                    running,
                    (System.currentTimeMillis() - started) / 1e3);
            say(DONE);
            new CountDownLatch(1).await();
        }
    }

    private static CanonicalListing renamed(CanonicalListing listing) {
        return CanonicalListing.newBuilder(listing).setCanonical("the-next").build();
    }

    private double size(String part, String ending) throws IOException {
        Path of = folder.resolve("installation").resolve(part);
        if (!Files.exists(of)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(file ->
                                    Files.isRegularFile(file) && file.toString().endsWith(ending))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static void await(Quiet quiet) throws InterruptedException {
        if (!quiet.await(PATIENCE)) {
            throw new MachineFaultException("Not done after " + PATIENCE);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
        System.out.flush();
    }
}
