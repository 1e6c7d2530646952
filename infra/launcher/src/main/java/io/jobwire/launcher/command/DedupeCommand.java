package io.jobwire.launcher.command;

import io.jobwire.dedupe.core.Deduplicator;
import io.jobwire.dedupe.core.Splits;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire dedupe}: listings in; for each its canonical id and the evidence out. */
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dedupe listings.jsonl > links.jsonl%n%n",
        header = "Link listings that are the same job, with evidence.",
        description =
                "Reads listings as JSON Lines and prints one link a listing as JSON Lines: its canonical id, how it"
                        + " belongs to it, and the evidence.")
final class DedupeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON Lines of listings; - reads standard input")
    @Nullable
    String file;

    @Mixin
    GivenSplits splits = new GivenSplits();

    @Option(names = "--canonical", description = "Print the canonical listings instead of the links")
    boolean canonical;

    DedupeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String from = file;
        if (from == null) {
            throw UserException.usage("Missing required parameter: 'FILE'. See: jobwire dedupe --help");
        }
        FileOfListings listings = FileOfListings.read(from, console);
        Deduplicator.Result result =
                new Deduplicator().deduplicate(listings.byKey().values(), Splits.of(splits.read(console)));
        if (canonical) {
            result.canonical().values().forEach(console::json);
        } else {
            result.links().values().forEach(console::json);
        }
        console.note(listings.summary(result.canonical().size()));
        return listings.byKey().isEmpty() && listings.faulty() > 0 ? 1 : 0;
    }
}
