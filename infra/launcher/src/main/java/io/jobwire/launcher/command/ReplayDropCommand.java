package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire replay drop}: removes the topics, groups, state and search index of a generation. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay drop 1%n%n",
        header = "Remove a generation that is not read.",
        description =
                "Removes the topics, groups, state and search index of a generation. The active one is refused. It cannot be brought back, but made again from the raw topics.")
final class ReplayDropCommand extends ReplayAction {
    @Mixin
    ReplayGeneration generation = new ReplayGeneration();

    ReplayDropCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        Replay.Dropped dropped = replay.drop(generation.named());
        if (common.json) {
            console.data(ReplayJson.of(dropped));
        } else {
            console.data("Generation " + dropped.generation() + " is gone: " + dropped.topics() + " topics, "
                    + dropped.groups() + " groups, " + ReplayText.bytes(dropped.bytes()) + ".");
        }
        return 0;
    }
}
