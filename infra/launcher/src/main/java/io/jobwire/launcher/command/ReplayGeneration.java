package io.jobwire.launcher.command;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The generation that a command is about. */
final class ReplayGeneration {
    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "Number as jobwire replay status shows it. Default: the newest that is not active")
    @Nullable
    Integer number;

    OptionalInt named() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
