package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SplitBook;
import io.jobwire.records.ListingSplit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire dedupe splits}: the pairs that people told apart. */
@Command(
        name = "splits",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dedupe splits%n" + "         jobwire dedupe splits --json > splits.jsonl%n%n",
        header = "List the pairs of listings that people told apart.",
        description =
                "Lists the pairs that jobwire dedupe split told apart in the running system, and when. With --json"
                        + " as records, which jobwire dedupe and jobwire dedupe explain take with --splits.")
final class DedupeSplitsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    DedupeSplitsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                SplitBook book = SplitBook.open(system)) {
            List<ListingSplit> splits = book.all();
            for (ListingSplit split : splits) {
                if (common.json) {
                    console.json(split);
                } else {
                    console.data(PlainText.line(split.getAt() + "  " + split.getListing() + "  " + split.getOther()));
                }
            }
            if (splits.isEmpty()) {
                console.note("Nobody told two listings apart. To do it: jobwire dedupe split A B");
            }
            return 0;
        }
    }
}
