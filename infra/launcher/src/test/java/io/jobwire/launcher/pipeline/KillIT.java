package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.demo.DemoSite;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Census;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobwire up} is killed again and again, at every start with more to collect, and nothing is lost or doubled. */
class KillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Long enough for a crawl that a kill can hit. */
    private static final Duration DELAY = Duration.ofMillis(150);

    private static final int KILLS = 6;
    /** Kills that hit the start itself, when the state of the one before is brought back. */
    private static final Set<Integer> EARLY = Set.of(2, 4);

    private static final Map<String, String> SETTINGS = Map.of(
            "health.port",
            "0",
            "web.port",
            "0",
            "topics.partitions",
            "2",
            "scoring.floor",
            "35",
            "notify.threshold",
            "40");

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws IOException, InterruptedException {
        long seed = Long.getLong("jobwire.seed", 20_260_101L);
        Random random = new Random(seed);
        try (DemoSite demo = DemoSite.start()) {
            SlowBoards boards = SlowBoards.of(demo);
            try (Site site = Site.start(boards.answers(), DELAY)) {
                Path resume = resume("mara-lindqvist.pdf");
                List<String> moments = new ArrayList<>();
                for (int i = 0; i < KILLS; i++) {
                    List<String> sources =
                            boards.sources().subList(0, boards.sources().size() * (i + 1) / KILLS);
                    List<Path> resumes = i % 3 == 0 ? List.of(resume) : List.of();
                    try (ChildProcess child = ChildProcess.start(arguments(sources, site, resumes))) {
                        moments.add(
                                EARLY.contains(i)
                                        ? killStarting(child, random)
                                        : killCollecting(child, site, sources.size(), random));
                    }
                }
                System.out.println("kill -9, seed " + seed + ": " + String.join("; ", moments));
                verify(boards, site);
            }
        }
    }

    private static String killStarting(ChildProcess child, Random random) throws InterruptedException {
        Duration wait = Duration.ofMillis(2_000 + random.nextInt(5_000));
        child.killAfter(wait);
        return "starting, after " + wait.toMillis() + " ms";
    }

    private static String killCollecting(ChildProcess child, Site site, int sources, Random random)
            throws InterruptedException {
        int before = site.requests();
        Duration ready = child.awaitRunning(PATIENCE);
        int boards = 1 + random.nextInt(sources);
        site.awaitRequests(before + boards, PATIENCE);
        Duration wait = Duration.ofMillis(random.nextInt(1_000));
        child.killAfter(wait);
        return "running after " + ready.toMillis() + " ms, killed " + wait.toMillis() + " ms after " + boards + " of "
                + sources + " boards were asked";
    }

    private void verify(SlowBoards boards, Site site) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Installation installation = Installation.embedded(settings())) {
            installation.start(StageCatalog.NAMES);
            installation.awaitRunning(PATIENCE);
            double running = (System.nanoTime() - start) / 1e9;
            try (Intake intake = new Intake(installation);
                    Quiet quiet = new Quiet(installation)) {
                for (String source : boards.sources()) {
                    intake.add(Source.newBuilder(
                                    Intake.source(source, installation.context().clock()))
                            .setEndpoint(site.url())
                            .setDelayMillis(0L)
                            .setAllowPrivate(true)
                            .build());
                }
                List<SourceRun> runs = installation.catalog().run(boards.sources(), PATIENCE);
                assertThat(runs).allSatisfy(run -> assertThat(run.getOutcome()).isEqualTo(RunOutcome.COMPLETE));
                assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
                intake.add(resume("daniel-okafor.docx"), "daniel");
                assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
            }
            Census census = Census.take(installation.topics());
            Books books = Books.of(installation);
            System.out.println("after " + KILLS + " kills, running after " + running + " s: "
                    + census.raw().size() + " raw, " + census.canonical().size() + " canonical, " + census.merged()
                    + " duplicates, " + census.recommendations().size() + " recommendations, "
                    + census.alerts().size() + " alerts, "
                    + census.deadLetters().size() + " dead letters");

            assertThat(census.raw().keySet()).isEqualTo(expected(boards));
            assertThat(census.unbalanced()).isEmpty();
            assertThat(books.writtenAgain(Topics.LISTINGS_RAW)).isEmpty();
            assertThat(census.deadLetters())
                    .extracting(letter -> letter.getStage() + letter.getCode() + letter.getKey())
                    .doesNotHaveDuplicates();

            Deduplicator.Result once =
                    new Deduplicator().deduplicate(census.normalized().values());
            assertThat(census.links()).isEqualTo(once.links());
            assertThat(census.canonical()).isEqualTo(once.canonical());
            assertThat(census.recommendations()).isEqualTo(books.matches(census.canonical()));
            assertThat(census.recommendations().values())
                    .extracting(match -> match.getUser())
                    .contains("me", "daniel");

            assertThat(books.writtenAgain(Topics.ALERTS)).isEmpty();
            assertThat(census.alerts()).isNotEmpty();
            assertThat(installation.topics().latest(Topics.ALERTS_DELIVERED).keySet())
                    .isEqualTo(census.alerts());
            assertThat(mails()).isEqualTo(census.alerts());
        }
    }

    private Set<String> expected(SlowBoards boards) throws IOException, InterruptedException {
        Set<String> keys = new TreeSet<>();
        try (Site site = Site.start(boards.answers(), Duration.ZERO);
                Fetch fetch = new Fetch(IngestConfig.from(settings()), Clock.systemUTC())) {
            FetchOptions options =
                    new FetchOptions(Optional.of(URI.create(site.url())), Duration.ZERO, true, Optional.empty());
            for (String source : boards.sources()) {
                fetch.fetch(SourceId.parse(source), options).listings().forEach(listing -> keys.add(listing.getKey()));
            }
        }
        return keys;
    }

    private Set<String> mails() throws IOException {
        try (var files = Files.list(folder.resolve("data/mail"))) {
            Set<String> ids = new TreeSet<>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".eml"))
                    .forEach(name -> ids.add(name.substring(0, name.length() - ".eml".length())));
            return ids;
        }
    }

    private List<String> arguments(List<String> sources, Site site, List<Path> resumes) {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data()));
        resumes.forEach(resume -> arguments.addAll(List.of("--resume", resume.toString())));
        sources.forEach(source -> arguments.addAll(List.of("--source", source)));
        arguments.addAll(List.of("--endpoint", site.url(), "--allow-private", "--delay", "0s"));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
        return arguments;
    }

    private Settings settings() {
        Map<String, String> all = new java.util.HashMap<>(SETTINGS);
        all.put("data.dir", data());
        return AllSettings.load(all, Map.of(), Optional.empty());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path resume(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = DemoSite.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            Files.copy(in, file);
        }
        return file;
    }
}
