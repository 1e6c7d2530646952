package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.DeadLetterBook;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobwire dlq redrive}: sends what a stage gave up to it again. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dlq redrive 0-17 0-18%n"
                + "         jobwire dlq redrive --stage normalize --code BODY_NOT_JSON --dry-run%n%n",
        header = "Send dead letters to their stage again.",
        description = "Puts the records back into the topics that they came from, byte for byte, once whatever stopped"
                + " them is mended. A record that has a newer version is left alone, so that repeating this changes"
                + " nothing. What fails again is a new letter that counts one attempt more.")
final class DlqRedriveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    DlqChoice choice = new DlqChoice();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Letters by the first column of jobwire dlq ls")
    List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every letter that can be sent again")
    boolean all;

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing")
    boolean dryRun;

    DlqRedriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (ids.isEmpty() && !choice.isNarrow() && !all) {
            throw UserException.usage(
                    "Which letters? Name them by id, or choose with --stage, --code or --key, or take --all.");
        }
        if (!ids.isEmpty() && (choice.isNarrow() || all)) {
            throw UserException.usage("Letters are either named by id or chosen with options, not both.");
        }
        try (RunningSystem system = RunningSystem.find(common.settings());
                DeadLetterBook book = DeadLetterBook.open(system)) {
            List<DeadLetterBook.Entry> chosen = ids.isEmpty()
                    ? choice.of(book.all())
                    : ids.stream().distinct().map(book::get).toList();
            int sent = 0;
            for (Way way : book.ways(chosen)) {
                switch (way) {
                    case Way.Open open -> {
                        if (!dryRun) {
                            book.send(open);
                        }
                        sent++;
                        say(open.entry(), dryRun ? "would be sent again" : "sent again");
                    }
                    case Way.Closed closed -> say(closed.entry(), "left: " + closed.reason());
                }
            }
            console.note(sent + " of " + chosen.size() + (dryRun ? " would be sent again" : " sent again"));
            return sent == 0 && !chosen.isEmpty() ? 1 : 0;
        }
    }

    private void say(DeadLetterBook.Entry entry, String what) {
        if (common.json) {
            console.json(entry.letter());
        } else {
            console.data(
                    entry.id() + "  " + PlainText.line(entry.letter().getKey().orElse("(no key)")) + ": " + what);
        }
    }
}
