package io.jobwire.launcher.command;

import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.ListingPair;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire dedupe explain}: why two listings are one job, or are not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dedupe explain ashby:acme:1 rss:board:7%n"
                + "         jobwire dedupe explain ashby:acme:1 rss:board:7 --in listings.jsonl%n%n",
        header = "Say why two listings are one job, or are not.",
        description =
                "Compares two listings of the running system, or of a file, as the pipeline does: what they are to each"
                        + " other, how far their texts agree, the verdict per field, and where each of them ended among all listings. With"
                        + " --json the evidence as one record.")
final class DedupeExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "A", description = "Key of a listing")
    String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Key of another one")
    String second = "";

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "JSON Lines of listings instead of the running system; - reads standard input")
    @Nullable
    String file;

    @Mixin
    GivenSplits splits = new GivenSplits();

    DedupeExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String from = file;
        ListingPair pair = from == null ? running() : read(from);
        Comparison judged = Verifier.compare(
                find(pair, first, from == null ? "the running system" : from),
                find(pair, second, from == null ? "the running system" : from));
        Comparison comparison = pair.split().isPresent() ? judged.apart() : judged;
        if (common.json) {
            console.json(comparison.against(second));
            return 0;
        }
        console.data(
                first + " and " + second + ": " + comparison.relation().name().toLowerCase(Locale.ROOT));
        pair.split()
                .ifPresent(word -> console.data("  told apart by a person at " + word.getAt() + "; without that: "
                        + judged.relation().name().toLowerCase(Locale.ROOT)));
        console.data(String.format(
                Locale.ROOT,
                "  text        similarity %.3f, containment %.3f, %d of 21 bands agree",
                comparison.similarity(),
                comparison.containment(),
                comparison.bands()));
        comparison
                .verdicts()
                .forEach((field, verdict) -> console.data(String.format(Locale.ROOT, "  %-11s %s", field, verdict)));
        where(pair, first);
        where(pair, second);
        return 0;
    }

    private ListingPair running() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            return ListingPair.read(system, first, second);
        }
    }

    private ListingPair read(String from) {
        Map<String, Listing> listings = new LinkedHashMap<>();
        JsonLines.read(from, console, (_, text) -> {
            Listing listing = GivenRecords.listing(text);
            listings.put(listing.getKey(), listing);
        });
        List<ListingSplit> told = splits.read(console);
        Deduplicator.Result result = new Deduplicator().deduplicate(listings.values(), Splits.of(told));
        return new ListingPair(listings, result.links(), GivenSplits.on(first, second, told));
    }

    private void where(ListingPair pair, String key) {
        ListingLink link = pair.links().get(key);
        if (link != null) {
            console.data(key + " is "
                    + link.getRelation().name().toLowerCase(Locale.ROOT) + " in " + link.getCanonical()
                    + link.getEvidence()
                            .map(evidence -> ", judged against " + evidence.getOther())
                            .orElse(""));
        }
    }

    private static Listing find(ListingPair pair, String key, String where) {
        Listing listing = pair.listings().get(key);
        if (listing == null) {
            throw UserException.failed("There is no listing " + key + " in " + where + ".");
        }
        return listing;
    }
}
