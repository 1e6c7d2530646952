package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.discover.Candidate;
import io.jobwire.ingest.discover.Discovered;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.runtime.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources test}: one run, nothing stored; it needs no running system. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources test https://acme.example/careers%n"
                + "         jobwire sources test lever:acme%n%n",
        header = "Run a source once and store nothing.",
        description =
                "Finds out what an address is, as add does, runs it once and says what came of it: outcome, counts,"
                        + " what the postings hold, three of them. A source that a running system has stored is run as it is"
                        + " stored: endpoint, delay, company; options go before that. Nothing is stored, and no running system"
                        + " is needed. With --json the outcome is a SourceRun. Exit code 0 when the run was complete or partial.")
final class SourcesTestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    SourceOptions options = new SourceOptions();

    @Parameters(paramLabel = "ID|URL", description = "KIND:NAME, KIND:URL or an address; see jobwire fetch --help")
    String source = "";

    SourcesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        IngestConfig config = IngestConfig.from(settings);
        FetchOptions asGiven = options.fetch(config);
        try (Fetch fetch = new Fetch(config, Clock.systemUTC())) {
            SourceId id = meant(fetch, asGiven);
            FetchOptions how = stored(settings, id)
                    .map(options::over)
                    .map(both -> both.fetch(config))
                    .orElse(asGiven);
            Instant start = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
            console.note("Running " + id);
            FetchReport report = fetch.fetch(id, how);
            if (common.json) {
                console.json(record(id, start, report));
            } else {
                print(id, report);
            }
            report.faults().forEach(fault -> console.note("left out: " + fault.code() + ": " + fault.detail()));
            return report.usable() ? 0 : 1;
        } catch (BadSourceException e) {
            throw UserException.usage(String.valueOf(e.getMessage()));
        }
    }

    /** What a running system has stored of the source; a system that does not answer stops no test. */
    private Optional<Source> stored(Settings settings, SourceId id) throws InterruptedException {
        if (!RunningSystem.isNamed(settings)) {
            return Optional.empty();
        }
        try (RunningSystem system = RunningSystem.find(settings);
                SourceBook book = SourceBook.open(system)) {
            Optional<Source> found = book.find(id.toString());
            found.ifPresent(record -> console.note("As it is stored, where no option says otherwise"));
            return found;
        } catch (UserException e) {
            console.note("What is stored of it could not be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private SourceId meant(Fetch fetch, FetchOptions how) throws InterruptedException {
        Optional<SourceId> named = SourceBook.known(source);
        if (named.isPresent()) {
            return named.get();
        }
        Discovered found = new SourceFinder(fetch).find(source, how, console::note);
        Candidate best = found.best().orElseThrow(() -> UserException.failed(found.detail() + "."));
        best.evidence().forEach(console::note);
        return best.source();
    }

    private void print(SourceId id, FetchReport report) {
        console.data(String.format(
                Locale.ROOT,
                "%s  %s: %d postings, %d faulty, %d requests, %d kB in %.1f s%s",
                console.bold(id.toString()),
                report.outcome(),
                report.listings().size(),
                report.faults().size(),
                report.requests(),
                report.bytes() / 1000,
                report.duration().toMillis() / 1000.0,
                report.detail().isEmpty() ? "" : ". " + report.detail()));
        if (!report.listings().isEmpty()) {
            SampleText text = new SampleText(console);
            console.data("  " + text.holdings(report.listings()));
            report.listings().stream()
                    .limit(3)
                    .forEach(posting -> text.lines(posting).forEach(line -> console.data("    " + line)));
        }
    }

    private static SourceRun record(SourceId id, Instant start, FetchReport report) {
        return SourceRun.newBuilder()
                .setSource(id.toString())
                .setOutcome(report.outcome())
                .setDetail(report.detail())
                .setStartedAt(start)
                .setDurationMillis(report.duration().toMillis())
                .setListed(report.listings().size())
                .setFaulty(report.faults().size())
                .setRequests(report.requests())
                .setBytes(report.bytes())
                .build();
    }
}
