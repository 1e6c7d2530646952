package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire replay status}: lists the generations, which of them is active, how far each is behind and how much disk it takes. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay status%n%n",
        header = "List the generations that there are.",
        description =
                "Lists the generations, which of them is active, how far each is behind and how much disk it takes.")
final class ReplayStatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    ReplayStatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Replay replay = Replay.open(common.settings())) {
            for (Replay.Status status : replay.status()) {
                console.data(common.json ? ReplayJson.of(status) : ReplayText.line(status, console));
            }
            return 0;
        }
    }
}
