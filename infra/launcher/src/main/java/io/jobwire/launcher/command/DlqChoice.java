package io.jobwire.launcher.command;

import io.jobwire.launcher.system.DeadLetterBook;
import io.jobwire.records.DeadLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose among dead letters; without one of them, all. */
final class DlqChoice {
    @Option(names = "--stage", paramLabel = "NAME", description = "Only those of this stage")
    @Nullable
    String stage;

    @Option(names = "--code", paramLabel = "CODE", description = "Only those with this code")
    @Nullable
    String code;

    @Option(names = "--key", paramLabel = "KEY", description = "Only those of the record with this key")
    @Nullable
    String key;

    /** Whether anything was chosen. */
    boolean isNarrow() {
        return stage != null || code != null || key != null;
    }

    List<DeadLetterBook.Entry> of(List<DeadLetterBook.Entry> entries) {
        return entries.stream().filter(entry -> has(entry.letter())).toList();
    }

    private boolean has(DeadLetter letter) {
        return (stage == null || stage.equals(letter.getStage()))
                && (code == null || code.equalsIgnoreCase(letter.getCode()))
                && (key == null || key.equals(letter.getKey().orElse("")));
    }
}
