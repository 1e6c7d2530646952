package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire replay drop}: removes the topics, groups, state and search index of a generation. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay drop 1%n%n",
        header = "Remove a generation that is not read.",
        description =
                "Removes the topics, groups, state and search index of a generation. The active one is refused. It cannot be brought back, but made again from the raw topics.")
final class ReplayDropCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "Generation to remove. Default: the newest that is not active")
    @Nullable
    Integer generation;

    ReplayDropCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Replay replay = Replay.open(common.settings())) {
            Replay.Dropped dropped = replay.drop(ReplayCommand.number(generation));
            if (common.json) {
                console.data(ReplayJson.of(dropped));
            } else {
                console.data("Generation " + dropped.generation() + " is gone: " + dropped.topics() + " topics, "
                        + dropped.groups() + " groups, " + ReplayText.bytes(dropped.bytes()) + ".");
            }
            return 0;
        }
    }
}
