package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.taxonomy.Taxonomy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire normalize}: raw listings in, listings out. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire fetch ashby:acme --json | jobwire normalize - > listings.jsonl%n%n",
        header = "Turn raw postings into listings with fields.",
        description =
                "Reads raw listings as JSON Lines. On a terminal every listing is shown with what was read of each field"
                        + " and its skills highlighted in the text; elsewhere, and with --json, listings are JSON Lines. What cannot"
                        + " be normalized is named on standard error with its code.")
final class NormalizeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "JSON Lines of raw listings; - reads standard input")
    String file = "-";

    @Option(names = "--show", description = "Show listings for people also where output is not a terminal")
    boolean show;

    NormalizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
        boolean people = !common.json && (show || console.terminal());
        ListingView view = new ListingView(console);
        int[] counts = new int[2];
        int faulty = JsonLines.read(file, console, (line, text) -> {
            switch (normalizer.normalize(GivenRecords.raw(text))) {
                case Outcome.Normalized(var listing) -> {
                    counts[0]++;
                    if (people) {
                        view.show(listing);
                    } else {
                        console.json(listing);
                    }
                }
                case Outcome.Rejected(var code, var detail) -> {
                    counts[1]++;
                    console.note(file + ":" + line + ": " + code + ": " + detail);
                }
            }
        });
        if (counts[1] + faulty > 0) {
            console.note(counts[0] + " normalized, " + (counts[1] + faulty) + " left out");
        }
        return counts[0] == 0 && counts[1] + faulty > 0 ? 1 : 0;
    }
}
