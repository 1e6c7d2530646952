package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.discover.Candidate;
import io.jobwire.ingest.discover.Discovered;
import io.jobwire.ingest.discover.Discovery;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.records.RawResume;
import io.jobwire.records.Source;
import io.jobwire.runtime.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire up}: everything inside this process, until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire up --source greenhouse:acme --resume cv.pdf%n%n",
        header = "Run everything in this process, until it is stopped.",
        description = "Runs everything inside this process until it is stopped: crawls, matches, prints new matches as"
                + " they come, answers on http://127.0.0.1:8080. Data stays in --data and is found again.")
final class UpCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Add a source: KIND:NAME or an address; may be repeated")
    List<String> sources = new ArrayList<>();

    @Option(names = "--resume", paramLabel = "FILE", description = "Hand in a resume; may be repeated")
    List<Path> resumes = new ArrayList<>();

    @Option(names = "--user", description = "Whose resumes they are. Default: ${DEFAULT-VALUE}")
    String user = "me";

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Time between two runs of the added sources. Default: 1h")
    @Nullable
    String every;

    @Option(names = "--endpoint", paramLabel = "URL", description = "This host answers for the added sources")
    @Nullable
    String endpoint;

    @Option(names = "--allow-private", description = "Let the added sources reach loopback and private addresses")
    boolean allowPrivate;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "Least time between two requests of the added sources")
    @Nullable
    String delay;

    UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings(Installation.ALONE);
        resumes.forEach(Intake::bytes);
        refuseOneNameTwice();
        List<Source> added = added(settings);
        try (StopSignal stop = StopSignal.install();
                Installation installation = Installation.embedded(settings)) {
            installation.start(StageCatalog.NAMES);
            if (!installation.awaitRunning(PATIENCE, stop::asked)) {
                return 0;
            }
            installation.announce();
            console.note("Running on " + installation.catalog().webUrl().orElse("") + ", data in "
                    + installation.dataDir() + ". Stop with Ctrl-C.");
            try (MatchPrinter matches = MatchPrinter.start(console, installation, common.json)) {
                handIn(installation, added);
                while (!stop.await(Duration.ofMillis(500))) {
                    installation.failIfFailed();
                    matches.failIfFailed();
                }
            }
            console.note("Stopping ...");
        }
        return 0;
    }

    /** A file of the same name is the next version of a resume, which is not what two names on one line mean. */
    private void refuseOneNameTwice() {
        Set<Path> names = new HashSet<>();
        for (Path file : resumes) {
            if (!names.add(file.getFileName())) {
                throw UserException.usage("Two resumes are called " + file.getFileName()
                        + ", and the second would replace the first as its new version: rename one of them.");
            }
        }
    }

    private List<Source> added(Settings settings) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        SourceOptions options = new SourceOptions();
        options.endpoint = endpoint;
        options.allowPrivate = allowPrivate;
        options.every = every;
        options.delay = delay;
        IngestConfig config = IngestConfig.from(settings);
        FetchOptions how = options.fetch(config);
        List<Source> added = new ArrayList<>();
        try (Fetch fetch = new Fetch(config, clock)) {
            for (String text : sources) {
                added.add(options.record(meant(text, new SourceFinder(fetch), how), Optional.empty(), clock.instant()));
            }
        } catch (BadSourceException e) {
            throw UserException.usage(String.valueOf(e.getMessage()));
        }
        return added;
    }

    /** An id as it is; an address is looked up, and taken for a feed or page when nothing is found behind it now. */
    private SourceId meant(String text, SourceFinder finder, FetchOptions how) throws InterruptedException {
        Optional<SourceId> known = SourceBook.known(text);
        if (known.isPresent()) {
            return known.get();
        }
        Discovered found = finder.find(text, how, console::note);
        if (found.best().isEmpty()) {
            console.note(found.detail() + ". It is added as it is and tried again.");
        }
        return found.best()
                .map(Candidate::source)
                .orElseGet(() -> Intake.id(Discovery.address(text).toString()));
    }

    private void handIn(Installation installation, List<Source> added) throws InterruptedException {
        try (Intake intake = new Intake(installation)) {
            for (Path file : resumes) {
                RawResume resume = intake.add(file, user);
                console.note(("Resume " + file.getFileName() + ": " + resume.getQuality() + " " + resume.getDetail())
                        .strip());
            }
            for (Source source : added) {
                intake.add(source);
                console.note("Source " + source.getSource() + " added.");
            }
        }
    }
}
