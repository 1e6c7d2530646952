package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobwire replay plan}: says which topics would be made again, from which topics and offsets, how many records, how long it takes and how much disk. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay plan%n         jobwire replay plan --source greenhouse:acme%n%n",
        header = "Say what a replay would do.",
        description =
                "Says which topics would be made again, from which topics and offsets, how many records, how long it takes and how much disk. Changes nothing.")
final class ReplayPlanCommand extends ReplayAction {
    @Mixin
    ReplayPart part = new ReplayPart();

    ReplayPlanCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        ReplayPlan plan = replay.plan(part.filter(), Replay.ownSettings(common.set));
        if (common.json) {
            console.data(ReplayJson.of(plan));
        } else {
            ReplayText.lines(plan).forEach(console::data);
        }
        return 0;
    }
}
