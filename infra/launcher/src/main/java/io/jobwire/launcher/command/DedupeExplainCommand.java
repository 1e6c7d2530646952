package io.jobwire.launcher.command;

import io.jobwire.dedupe.core.Comparison;
import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.dedupe.core.Verifier;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.ListingPair;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.ListingLink;
import io.jobwire.records.ListingSplit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        String a = first.strip();
        String b = second.strip();
        if (a.equals(b)) {
            throw UserException.usage(
                    "A and B are the same key, " + PlainText.line(a) + ": a listing is always itself.");
        }
        ListingPair pair = file == null ? running(a, b) : read(file, a, b);
        Comparison judged = Verifier.compare(
                Objects.requireNonNull(pair.listings().get(a)),
                Objects.requireNonNull(pair.listings().get(b)));
        Comparison comparison = pair.split().isPresent() ? judged.apart() : judged;
        if (common.json) {
            console.json(comparison.against(b));
            return 0;
        }
        say(a + " and " + b + ": " + comparison.relation().name().toLowerCase(Locale.ROOT));
        pair.split()
                .ifPresent(word -> say("  told apart by a person at " + word.getAt() + "; without that: "
                        + judged.relation().name().toLowerCase(Locale.ROOT)));
        say(String.format(
                Locale.ROOT,
                "  text        similarity %.3f, containment %.3f, %d of 21 bands agree",
                comparison.similarity(),
                comparison.containment(),
                comparison.bands()));
        comparison
                .verdicts()
                .forEach((field, verdict) -> say(String.format(Locale.ROOT, "  %-11s %s", field, verdict)));
        where(pair, a);
        where(pair, b);
        return 0;
    }

    /** Keys come from sources, which may put anything into them. */
    private void say(String line) {
        console.data(PlainText.line(line));
    }

    private ListingPair running(String a, String b) throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings())) {
            ListingPair pair = ListingPair.read(system, a, b);
            require(
                    pair,
                    a,
                    b,
                    " in the running system. jobwire search QUERY --json names the listings of what it finds as members.");
            return pair;
        }
    }

    private ListingPair read(String from, String a, String b) {
        FileOfListings listings = FileOfListings.read(from, console);
        List<ListingSplit> told = splits.read(console);
        ListingPair pair = new ListingPair(listings.byKey(), Map.of(), GivenSplits.on(a, b, told));
        require(pair, a, b, " in " + listings.called() + ". " + listings.has() + ".");
        Deduplicator.Result result =
                new Deduplicator().deduplicate(listings.byKey().values(), Splits.of(told));
        return new ListingPair(listings.byKey(), result.links(), pair.split());
    }

    private static void require(ListingPair pair, String a, String b, String where) {
        List<String> missing = Stream.of(a, b)
                .filter(key -> !pair.listings().containsKey(key))
                .map(PlainText::line)
                .toList();
        if (!missing.isEmpty()) {
            throw UserException.failed("There is no listing " + String.join(" and no listing ", missing) + where);
        }
    }

    private void where(ListingPair pair, String key) {
        ListingLink link = pair.links().get(key);
        if (link != null) {
            say(key + " is "
                    + link.getRelation().name().toLowerCase(Locale.ROOT) + " in " + link.getCanonical()
                    + link.getEvidence()
                            .map(evidence -> ", judged against " + evidence.getOther())
                            .orElse(""));
        }
    }
}
