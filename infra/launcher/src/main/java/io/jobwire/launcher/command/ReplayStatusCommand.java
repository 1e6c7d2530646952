package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import picocli.CommandLine.Command;

/** {@code jobwire replay status}: lists the generations, which of them is active, how far each is behind and how much disk it takes. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay status%n%n",
        header = "List the generations that there are.",
        description =
                "Lists the generations, which of them is active, how far each is behind and how much disk it takes.")
final class ReplayStatusCommand extends ReplayAction {
    ReplayStatusCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        for (Replay.Status status : replay.status()) {
            console.data(common.json ? ReplayJson.of(status) : ReplayText.line(status, console));
        }
        return 0;
    }
}
