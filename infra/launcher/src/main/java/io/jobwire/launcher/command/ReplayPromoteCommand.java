package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire replay promote}: brings a generation up to date and makes it the one that search, pages, alerts and commands read, in one act. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay promote%n         jobwire replay promote 1%n%n",
        header = "Make another generation the active one.",
        description =
                "Brings a generation up to date and makes it the one that search, pages, alerts and commands read, in one act. The number of an older one goes back to it. Who was told of a job is not told again.")
final class ReplayPromoteCommand extends ReplayAction {
    @Mixin
    ReplayGeneration generation = new ReplayGeneration();

    ReplayPromoteCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        try (StopSignal stop = StopSignal.install()) {
            Replay.Promoted done;
            try (ReplayBar bar = new ReplayBar(console, "up to date", true)) {
                done = replay.promote(generation.named(), bar::show, () -> !stop.asked());
            }
            if (common.json) {
                console.data(ReplayJson.of(done));
            } else {
                console.data("Generation " + done.now() + " is active. " + done.news()
                        + " recommendations are new or better with it; alerts are decided for them.");
            }
            if (!done.turned()) {
                console.note("Every process of the system turns to it by itself within a few seconds.");
            }
            console.note("Back again: jobwire replay promote " + done.before()
                    + ". No more need of the old one: jobwire replay drop " + done.before() + ".");
            return 0;
        }
    }
}
