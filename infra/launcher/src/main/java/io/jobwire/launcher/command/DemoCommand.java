package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.demo.DemoSite;
import io.jobwire.launcher.system.Census;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire demo}: the whole pipeline on invented boards, from the crawl to the alert. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire demo%n%n",
        header = "Show the whole pipeline on bundled boards, from the crawl to the alert.",
        description = "Starts everything inside this process, crawls the bundled boards on two days, matches two sample"
                + " resumes and shows what came of it. Keeps nothing unless --data names a folder.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> RESUMES = List.of("mara-lindqvist.pdf", "daniel-okafor.docx");
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        try (StopSignal _ = StopSignal.interrupting();
                Scratch scratch = Scratch.unless(common.data)) {
            Settings settings = common.settings(Map.of(
                    RuntimeSettings.DATA_DIR.name(),
                    scratch.folder().toString(),
                    RuntimeSettings.TOPICS_PARTITIONS.name(),
                    "2",
                    "web.port",
                    "0"));
            console.note("Starting Kafka, the schema registry and the stages ...");
            try (DemoSite site = DemoSite.start();
                    Installation installation = Installation.embedded(settings)) {
                installation.start(StageCatalog.NAMES);
                var _ = installation.awaitRunning(PATIENCE, () -> false);
                console.note(String.format(Locale.ROOT, "Everything runs after %.1f s.", seconds(start)));
                run(site, installation, start);
            }
            return 0;
        } catch (IOException e) {
            throw UserException.failed("The demo site cannot listen on 127.0.0.1: " + e.getMessage());
        }
    }

    private void run(DemoSite site, Installation installation, long start) throws InterruptedException {
        DemoReport report = new DemoReport(console, common.json);
        try (Intake intake = new Intake(installation);
                Quiet quiet = new Quiet(installation)) {
            List<String> resumes = handIn(intake);
            List<Source> sources = sources(site, installation);
            for (Source source : sources) {
                intake.add(source);
            }
            List<SourceRun> firstRuns = crawl(1, site, installation, sources, quiet);
            Census first = Census.take(installation.topics());
            report.day(1, firstRuns, first);
            site.nextDay();
            List<SourceRun> secondRuns = crawl(2, site, installation, sources, quiet);
            Census second = Census.take(installation.topics());
            report.day(2, secondRuns, second);
            report.results(resumes, second, installation.dataDir());
            report.whereNext();
            report.summary(second, seconds(start));
            if (!second.unbalanced().isEmpty()) {
                throw UserException.failed("The books do not balance: " + second.unbalanced());
            }
        }
    }

    private List<String> handIn(Intake intake) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String name : RESUMES) {
            try (InputStream in = DemoSite.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw UserException.failed("The sample resume " + name + " is not in this build; build again.");
                }
                String user = name.substring(0, name.indexOf('.'));
                ids.add(intake.add(name, in.readAllBytes(), user).getResume());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }

    private static List<Source> sources(DemoSite site, Installation installation) {
        return site.sources().stream()
                .map(board -> Source.newBuilder(
                                Intake.source(board.id(), installation.context().clock()))
                        .setEndpoint(board.endpoint().orElse(null))
                        .setCompany(board.name())
                        .setEverySeconds(Duration.ofDays(1).toSeconds())
                        .setDelayMillis(0L)
                        .setAllowPrivate(true)
                        .build())
                .toList();
    }

    private List<SourceRun> crawl(int day, DemoSite site, Installation installation, List<Source> sources, Quiet quiet)
            throws InterruptedException {
        console.note(
                String.format(Locale.ROOT, "Day %d: crawling %d boards at %s ...", day, sources.size(), site.url()));
        List<SourceRun> runs = installation
                .catalog()
                .run(sources.stream().map(Source::getSource).toList(), PATIENCE);
        for (SourceRun run : runs) {
            if (run.getOutcome() != RunOutcome.COMPLETE) {
                console.note(run.getSource() + ": " + run.getOutcome() + ". " + run.getDetail());
            }
        }
        try (LiveCounts _ = LiveCounts.show(console, installation)) {
            if (!quiet.await(PATIENCE)) {
                installation.failIfFailed();
                throw UserException.failed(
                        "The pipeline is not done after " + PATIENCE.toSeconds() + " s: " + quiet.behind() + ".");
            }
        }
        return runs;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A folder for the time of the demo, unless the user names one. */
    private record Scratch(Path folder, boolean keep) implements AutoCloseable {
        static Scratch unless(@org.jspecify.annotations.Nullable Path named) {
            try {
                return named != null
                        ? new Scratch(named, true)
                        : new Scratch(Files.createTempDirectory("jobwire-demo").resolve("data"), false);
            } catch (IOException e) {
                throw UserException.failed("Cannot make a temporary folder: " + e.getMessage());
            }
        }

        @Override
        public void close() {
            if (!keep) {
                Folders.delete(folder.resolveSibling(""));
            }
        }
    }
}
