package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.SplitBook;
import io.jobwire.records.ListingSplit;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire dedupe split}: a person's word that two listings are not the same job. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dedupe split greenhouse:acme:1 rss:board:7%n"
                + "         jobwire dedupe split greenhouse:acme:1 rss:board:7 --undo%n%n",
        header = "Say that two listings are not the same job.",
        description =
                "Tells two listings of the running system apart. No canonical listing has both of them from now on,"
                        + " whatever their texts say, and also after a replay, until the word is taken back with --undo.")
final class DedupeSplitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "A", description = "Key of a listing")
    String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Key of another one")
    String second = "";

    @Option(names = "--undo", description = "Take it back: the pipeline decides again")
    boolean undo;

    DedupeSplitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String a = first.strip();
        String b = second.strip();
        if (a.equals(b)) {
            throw UserException.usage("A and B are the same key, " + a + ": a listing is always itself.");
        }
        try (RunningSystem system = RunningSystem.find(common.settings());
                SplitBook book = SplitBook.open(system)) {
            if (undo) {
                ListingSplit told = book.find(a, b)
                        .orElseThrow(() -> UserException.failed("Nobody told " + a + " and " + b
                                + " apart, so there is nothing to take back. See: jobwire dedupe splits"));
                book.undo(told);
                say(told, "no longer told apart");
            } else {
                Optional<ListingSplit> told = book.find(a, b);
                if (told.isPresent()) {
                    say(told.get(), "told apart since " + told.get().getAt());
                } else {
                    say(book.tellApart(a, b, Clock.systemUTC().instant()), "told apart");
                }
            }
            return 0;
        }
    }

    private void say(ListingSplit split, String what) {
        if (common.json) {
            console.json(split);
        } else {
            console.data(PlainText.line(split.getListing() + " and " + split.getOther() + ": " + what));
        }
    }
}
