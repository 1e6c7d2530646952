package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.DeadLetterBook;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.records.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire dlq ls}: the dead letters, a line each. */
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        headerHeading =
                "Example: jobwire dlq ls%n" + "         jobwire dlq ls --stage normalize --code BODY_NOT_JSON%n%n",
        header = "List the dead letters.",
        description =
                "Lists the dead letters of the running system: id, time, stage, code, key, and what is wrong. How many"
                        + " there are of each code goes to standard error. With --json a line is a record.")
final class DlqListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    DlqChoice choice = new DlqChoice();

    DlqListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                DeadLetterBook book = DeadLetterBook.open(system)) {
            List<DeadLetterBook.Entry> letters = choice.of(book.all());
            for (DeadLetterBook.Entry entry : letters) {
                if (common.json) {
                    console.json(entry.letter());
                } else {
                    console.data(line(entry));
                }
            }
            if (letters.isEmpty()) {
                console.note(choice.isNarrow() ? "There is no such dead letter." : "There are no dead letters.");
            } else {
                counts(letters).forEach((what, count) -> console.note(count + " " + what));
            }
            return 0;
        }
    }

    private String line(DeadLetterBook.Entry entry) {
        DeadLetter letter = entry.letter();
        return String.join(
                "  ",
                console.bold(entry.id()),
                letter.getFirstSeen().toString(),
                letter.getStage(),
                console.yellow(letter.getCode()),
                PlainText.line(letter.getKey().orElse("(no key)")),
                PlainText.line(letter.getDetail()));
    }

    private static Map<String, Long> counts(List<DeadLetterBook.Entry> letters) {
        return letters.stream()
                .map(DeadLetterBook.Entry::letter)
                .collect(Collectors.groupingBy(
                        letter -> letter.getStage() + " " + letter.getCode(), TreeMap::new, Collectors.counting()));
    }
}
