package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.discover.Candidate;
import io.jobwire.ingest.discover.Discovered;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.RawListing;
import io.jobwire.records.Source;
import io.jobwire.runtime.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire sources add}: finds out what an address is, shows it, stores it. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire sources add https://acme.example/careers%n"
                + "         jobwire sources add greenhouse:acme --every 6h%n%n",
        header = "Find out what a careers page is, and collect it.",
        description =
                "Takes the address of a careers page, a board, a feed, a sitemap or a company, finds out by itself"
                        + " what is behind it, shows it with three postings, and stores it in the running system, which collects"
                        + " it at once. An id such as greenhouse:acme is taken as it is. What brings no postings, or those of"
                        + " another company, is stored only with --yes.")
final class SourcesAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    SourceOptions options = new SourceOptions();

    @Parameters(paramLabel = "URL|ID", description = "An address, or KIND:NAME or KIND:URL; see jobwire fetch --help")
    String source = "";

    @Option(names = "--yes", description = "Store it without asking, also when there is a doubt")
    boolean yes;

    SourcesAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        IngestConfig config = IngestConfig.from(settings);
        FetchOptions how = options.fetch(config);
        try (RunningSystem system = RunningSystem.find(settings);
                SourceBook book = SourceBook.open(system);
                Fetch fetch = new Fetch(config, Clock.systemUTC())) {
            Discovered found = new SourceFinder(fetch).find(source, how, console::note);
            Candidate best = found.best().orElseThrow(() -> UserException.failed(found.detail() + "."));
            Optional<String> doubt = show(found, best);
            if (doubt.isPresent() && !yes) {
                throw UserException.failed(doubt.get() + ". To store it all the same: --yes.");
            }
            if (!yes && !console.agrees("Store " + best.source() + "?")) {
                console.note("Not stored.");
                return 1;
            }
            Optional<Source> known = book.find(best.source().toString());
            Source record =
                    options.record(best.source(), known, Clock.systemUTC().instant());
            book.put(record);
            stored(record, known.isPresent());
            return 0;
        } catch (BadSourceException e) {
            throw UserException.usage(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> show(Discovered found, Candidate best) {
        Consumer<String> out = common.json ? console::note : console::data;
        SampleText text = new SampleText(console);
        List<RawListing> postings =
                best.sample().map(report -> report.listings()).orElse(List.of());
        out.accept(console.bold(best.source().toString()));
        best.evidence().forEach(sentence -> out.accept("  " + sentence));
        if (!postings.isEmpty()) {
            boolean all = best.sample().orElseThrow().detail().isEmpty();
            out.accept("  " + (all ? "" : "At least ") + postings.size() + " postings, such as");
            postings.stream()
                    .limit(3)
                    .forEach(posting -> text.lines(posting).forEach(line -> out.accept("    " + line)));
        }
        String terms = SourceTerms.of(best.source().sourceKind());
        if (!terms.isEmpty()) {
            out.accept("  Terms: " + terms);
        }
        found.candidates().stream()
                .skip(1)
                .limit(5)
                .forEach(other -> out.accept(
                        "Also found: " + other.source() + "  " + console.dim(String.join(". ", other.evidence()))));
        return found.detail().isEmpty()
                ? Optional.ofNullable(options.name).flatMap(name -> text.otherCompany(name, postings))
                : Optional.of(found.detail());
    }

    private void stored(Source record, boolean known) {
        if (common.json) {
            console.json(record);
        }
        Duration every = Duration.ofSeconds(record.getEverySeconds());
        boolean raised = options.every != null && every.compareTo(Durations.parse("--every", options.every)) > 0;
        console.note((known ? "Changed: " : "Stored: ") + record.getSource() + " runs every " + SourceTerms.time(every)
                + (raised ? ", as often as its terms allow" : "")
                + (record.getPaused() ? "; it is paused: jobwire sources resume " + record.getSource() : "")
                + ". See: jobwire sources list");
    }
}
