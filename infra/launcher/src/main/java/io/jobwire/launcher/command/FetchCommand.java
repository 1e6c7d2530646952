package io.jobwire.launcher.command;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.RawListing;
import io.jobwire.runtime.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire fetch}: one run of one source, printed, nothing published. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire fetch greenhouse:acme --json | jobwire normalize -%n%n",
        header = "Collect one source once and print its postings.",
        description = "Runs one source once and prints what it would publish. Nothing is published.")
final class FetchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "SOURCE",
            description = "KIND:NAME, KIND:URL as below, or the address of a board of one of these kinds")
    String source = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Ask this host instead of the public one")
    @Nullable
    String endpoint;

    @Option(names = "--allow-private", description = "Let it reach loopback and private addresses")
    boolean allowPrivate;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "Least time between two requests to a host, such as 0s or 500ms. Default: 1s")
    @Nullable
    String delay;

    FetchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        IngestConfig config = IngestConfig.from(settings);
        Duration pause = delay == null ? config.delay() : Durations.parse("--delay", delay);
        FetchReport report;
        try (Fetch fetch = new Fetch(config, Clock.systemUTC())) {
            report = fetch.fetch(
                    meant(),
                    new FetchOptions(
                            Optional.ofNullable(endpoint).map(URI::create), pause, allowPrivate, Optional.empty()));
        } catch (IllegalArgumentException e) {
            throw UserException.usage(UserException.reason(e));
        }
        report.listings().forEach(this::print);
        report.faults().forEach(fault -> console.note("left out: " + fault));
        console.note(String.format(
                Locale.ROOT,
                "%s: %d postings, %d requests, %d kB in %.1f s%s",
                report.outcome(),
                report.listings().size(),
                report.requests(),
                report.bytes() / 1000,
                report.duration().toMillis() / 1000.0,
                report.detail().isEmpty() ? "" : ". " + report.detail()));
        return report.usable() ? 0 : 1;
    }

    private SourceId meant() {
        return SourceBook.known(source).orElseGet(() -> {
            if (source.contains("://")) {
                throw new BadSourceException("No kind of source is known by the address " + source
                        + "; what is behind it says: jobwire sources test " + source);
            }
            return SourceId.parse(source);
        });
    }

    private void print(RawListing listing) {
        if (common.json) {
            console.json(listing);
        } else {
            console.data(listing.getKey() + "  " + console.dim(listing.getUrl()));
        }
    }
}
