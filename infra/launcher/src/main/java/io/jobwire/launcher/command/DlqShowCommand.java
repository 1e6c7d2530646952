package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.DeadLetterBook;
import io.jobwire.launcher.system.RunningSystem;
import io.jobwire.launcher.system.Way;
import io.jobwire.records.DeadLetter;
import io.jobwire.records.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire dlq show}: one dead letter with its payload. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire dlq show 0-17%n%n",
        header = "Show one dead letter whole.",
        description =
                "Shows a dead letter: what is wrong, where the record came from, what it holds, and whether it can"
                        + " be sent again. With --json the record as it is.")
final class DlqShowCommand implements Callable<Integer> {
    private static final int SHOWN_BYTES = 4_096;

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "The first column of jobwire dlq ls")
    String id = "";

    DlqShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (RunningSystem system = RunningSystem.find(common.settings());
                DeadLetterBook book = DeadLetterBook.open(system)) {
            DeadLetterBook.Entry entry = book.get(id);
            if (common.json) {
                console.json(entry.letter());
                return 0;
            }
            DeadLetter letter = entry.letter();
            field("stage", letter.getStage());
            field("code", letter.getCode());
            field("detail", letter.getDetail());
            field("key", letter.getKey().orElse("(no key)"));
            field("time", letter.getFirstSeen().toString());
            field("attempts", String.valueOf(letter.getAttempts()));
            field(
                    "from",
                    letter.getTopic().isEmpty()
                            ? "outside: it never was in a topic"
                            : letter.getTopic() + ", partition " + letter.getPartition() + ", offset "
                                    + letter.getOffset());
            field("again", again(book.ways(List.of(entry)).getFirst()));
            console.data("");
            console.data(
                    PlainText.lines(book.record(letter).map(RecordJson::write).orElseGet(() -> raw(letter))));
            return 0;
        }
    }

    private static String again(Way way) {
        return switch (way) {
            case Way.Open open -> "yes: jobwire dlq redrive " + open.entry().id();
            case Way.Closed closed -> "no: " + closed.reason();
        };
    }

    private void field(String name, String value) {
        console.data(console.dim(String.format("%-9s", name)) + PlainText.line(value));
    }

    /** Bytes that are no record: as text when they are text, otherwise in hexadecimal. */
    private static String raw(DeadLetter letter) {
        byte[] bytes = new byte[Math.min(letter.getPayload().remaining(), SHOWN_BYTES)];
        letter.getPayload().duplicate().get(bytes);
        if (bytes.length == 0) {
            return "(no payload)";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean readable = text.indexOf('\uFFFD') < 0
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r');
        String cut = letter.getPayload().remaining() > SHOWN_BYTES
                ? "\n... of " + letter.getPayload().remaining() + " bytes"
                : "";
        return (readable ? text : HexFormat.ofDelimiter(" ").formatHex(bytes)) + cut;
    }
}
