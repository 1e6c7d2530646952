package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobwire replay promote}: brings a generation up to date and makes it the one that search, pages, alerts and commands read, in one act. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay promote%n         jobwire replay promote 1%n%n",
        header = "Make another generation the active one.",
        description =
                "Brings a generation up to date and makes it the one that search, pages, alerts and commands read, in one act. The number of an older one goes back to it. Who was told of a job is not told again.")
final class ReplayPromoteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "Generation to make active. Default: the one made last")
    @Nullable
    Integer generation;

    ReplayPromoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Replay replay = Replay.open(common.settings());
                StopSignal stop = StopSignal.install()) {
            Replay.Promoted done;
            try (ReplayBar bar = new ReplayBar(console, "up to date", true)) {
                done = replay.promote(ReplayCommand.number(generation), bar::show, () -> !stop.asked());
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
