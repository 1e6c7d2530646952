package io.jobwire.bench.harvest;

import io.jobwire.bench.run.ProcessMemory;
import io.jobwire.bench.run.ThreadCpu;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the stage against the site and measures. Used by one thread. */
final class Harvesting implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int HOSTS = 100;

    private final Installation installation;
    private final BoardSite site;
    private final Consumer<String> progress;

    Harvesting(Settings settings, Consumer<String> progress) throws IOException, InterruptedException {
        this.progress = progress;
        this.site = new BoardSite();
        this.installation = Installation.embedded(settings);
        installation.start(List.of("ingest"));
        installation.awaitRunning(PATIENCE);
    }

    /** Collects captured boards: new, changed, unchanged by their bytes, unchanged by their tags. */
    List<Leg> boards(Path folder, int repeat) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        put(files, 0);
        List<String> ids = new ArrayList<>();
        try (Intake intake = new Intake(installation)) {
            for (Path file : files) {
                ids.add(add(intake, name(file), site.host(0)));
            }
        }
        List<Leg> legs = new ArrayList<>();
        legs.add(measure("new, virtual machine cold", ids));
        for (int i = 1; i <= repeat; i++) {
            put(files, i);
            legs.add(measure("every posting changed", ids));
        }
        for (int i = 0; i < repeat; i++) {
            legs.add(measure("nothing changed, told by the bytes", ids));
        }
        site.tags(true);
        put(files, repeat + 1);
        measure("every posting changed, with tags", ids);
        for (int i = 0; i < repeat; i++) {
            legs.add(measure("nothing changed, told by 304", ids));
        }
        return legs;
    }

    /** Adds many small sources on a hundred hosts, runs each once, and looks at the memory. */
    Leg many(int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        try (Intake intake = new Intake(installation)) {
            for (int i = 0; i < count; i++) {
                String name = "tiny" + i;
                site.put(name, tiny(name));
                ids.add(add(intake, name, site.host(1 + i % HOSTS)));
            }
        }
        ProcessMemory.reset();
        return measure("%,d sources on %d hosts, each run once".formatted(count, HOSTS), ids);
    }

    /** Processor seconds per second that the scheduler takes while nothing is due. */
    double idle(Duration watch) throws InterruptedException {
        Map<String, Double> before = ThreadCpu.now();
        Thread.sleep(watch);
        double taken = ThreadCpu.between(before, ThreadCpu.now()).getOrDefault("ingest", 0.0);
        return taken / watch.toSeconds();
    }

    private static byte[] tiny(String name) {
        String page = "https://jobs.example/" + name;
        String board = """
                {"apiVersion":"1","jobs":[\
                {"id":"%1$s-a","title":"Cook","isListed":true,"jobUrl":"%2$s/a"},\
                {"id":"%1$s-b","title":"Driver","isListed":true,"jobUrl":"%2$s/b"}]}""".formatted(name, page);
        return board.getBytes(StandardCharsets.UTF_8);
    }

    private String add(Intake intake, String name, String endpoint) throws InterruptedException {
        Source source = Source.newBuilder(
                        Intake.source("ashby:" + name, installation.context().clock()))
                .setEndpoint(endpoint)
                .setAllowPrivate(true)
                .setDelayMillis(0L)
                .setPaused(true)
                .build();
        intake.add(source);
        return source.getSource();
    }

    private void put(List<Path> files, int version) throws IOException {
        site.version("v" + version);
        for (Path file : files) {
            String board = Files.readString(file);
            String titled = version == 0 ? board : board.replace("\"title\": \"", "\"title\": \"v" + version + " ");
            if (version > 0 && titled.equals(board)) {
                titled = board.replace("\"title\":\"", "\"title\":\"v" + version + " ");
            }
            site.put(name(file), titled.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    private Leg measure(String name, List<String> ids) throws InterruptedException {
        site.requests();
        Map<String, Double> before = ThreadCpu.now();
        long start = System.nanoTime();
        List<SourceRun> runs = installation.catalog().run(ids, PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> cpu = new LinkedHashMap<>(ThreadCpu.between(before, ThreadCpu.now()));
        long incomplete = runs.stream()
                .filter(run -> run.getOutcome() != RunOutcome.COMPLETE)
                .peek(run -> progress.accept(run.toString()))
                .count();
        if (incomplete > 0) {
            throw new IllegalStateException(incomplete + " runs were not complete");
        }
        Leg leg = new Leg(
                name,
                runs.stream().mapToLong(SourceRun::getListed).sum(),
                runs.stream()
                        .mapToLong(run -> run.getOpened() + run.getChanged())
                        .sum(),
                runs.stream().mapToLong(SourceRun::getBytes).sum(),
                site.requests(),
                seconds,
                cpu);
        progress.accept("%s: %,d listings in %.2f s, %.2f s of processors %s"
                .formatted(name, leg.listings(), seconds, leg.work(), cpu));
        return leg;
    }

    @Override
    public void close() {
        installation.close();
        site.close();
    }
}
