package io.jobwire.launcher.command;

import io.jobwire.dedupe.core.Splits;
import io.jobwire.launcher.Console;
import io.jobwire.launcher.JsonLines;
import io.jobwire.records.ListingSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that hands a person's words on pairs of listings to commands that work on files. */
final class GivenSplits {
    @Option(
            names = "--splits",
            paramLabel = "FILE",
            description = "Pairs that were told apart, as jobwire dedupe splits --json prints them")
    @Nullable
    String file;

    /** The pairs of the file; none without a file. */
    List<ListingSplit> read(Console console) {
        List<ListingSplit> splits = new ArrayList<>();
        if (file != null) {
            var _ = JsonLines.read(file, console, (_, text) -> splits.add(GivenRecords.split(text)));
        }
        return splits;
    }

    /** The word on a pair, if there is one. */
    static Optional<ListingSplit> on(String a, String b, List<ListingSplit> splits) {
        String key = Splits.key(a, b);
        return splits.stream()
                .filter(split ->
                        Splits.key(split.getListing(), split.getOther()).equals(key))
                .findFirst();
    }
}
