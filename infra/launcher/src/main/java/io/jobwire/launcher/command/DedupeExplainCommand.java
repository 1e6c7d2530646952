package io.jobwire.launcher.command;

import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.launcher.UserException;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire dedupe explain}: why two listings are one job, or are not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dedupe explain ashby:acme:1 rss:board:7 --in listings.jsonl%n%n",
        header = "Say why two listings are one job, or are not.",
        description = "Compares two listings of a file as the pipeline does: what they are to each other, how far their"
                + " texts agree, the verdict per field, and where each of them ended among all listings of the file. With --json"
                + " the evidence as one record.")
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
            description = "JSON Lines of listings; - (default) reads standard input")
    String file = "-";

    @Mixin
    GivenSplits splits = new GivenSplits();

    DedupeExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Listing> listings = new ArrayList<>();
        JsonLines.read(file, console, (_, text) -> listings.add(GivenRecords.listing(text)));
        Comparison judged = Verifier.compare(find(listings, first), find(listings, second));
        List<ListingSplit> told = splits.read(console);
        Optional<ListingSplit> split = GivenSplits.on(first, second, told);
        Comparison comparison = split.isPresent() ? judged.apart() : judged;
        if (common.json) {
            console.json(comparison.against(second));
            return 0;
        }
        Deduplicator.Result result = new Deduplicator().deduplicate(listings, Splits.of(told));
        console.data(
                first + " and " + second + ": " + comparison.relation().name().toLowerCase(Locale.ROOT));
        split.ifPresent(word -> console.data("  told apart by a person at " + word.getAt() + "; without that: "
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
        where(result, first);
        where(result, second);
        return 0;
    }

    private void where(Deduplicator.Result result, String key) {
        ListingLink link = result.links().get(key);
        if (link != null) {
            console.data(key + " is "
                    + link.getRelation().name().toLowerCase(Locale.ROOT) + " in " + link.getCanonical()
                    + link.getEvidence()
                            .map(evidence -> ", judged against " + evidence.getOther())
                            .orElse(""));
        }
    }

    private Listing find(List<Listing> listings, String key) {
        return listings.stream()
                .filter(listing -> listing.getKey().equals(key))
                .findFirst()
                .orElseThrow(() -> UserException.failed("There is no listing " + key + " in " + file + "."));
    }
}
