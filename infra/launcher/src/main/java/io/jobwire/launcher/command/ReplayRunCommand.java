package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayPlan;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobwire replay run}: makes all derived topics again, in this process, while the running system goes on. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        headerHeading = "Example: jobwire replay run%n         jobwire replay run --set scoring.floor=60%n%n",
        header = "Make a new generation beside the one that is read, or go on with it.",
        description =
                "Makes all derived topics again, in this process, while the running system goes on. Nobody is told anything. Stopped or killed, it goes on where it was when it is started again. Settings of normalize, dedupe and scoring that are given with --set belong to the generation from then on.")
final class ReplayRunCommand extends ReplayAction {
    @Mixin
    ReplayPart part = new ReplayPart();

    @Option(names = "--anyway", description = "Begin although the disk seems too small")
    boolean anyway;

    ReplayRunCommand(Console console) {
        super(console);
    }

    @Override
    int act(Replay replay) throws InterruptedException {
        try (StopSignal stop = StopSignal.install()) {
            ReplayPlan plan = replay.plan(part.filter(), Replay.ownSettings(common.set));
            if (!anyway) {
                plan.requireDisk();
            }
            ReplayText.lines(plan).forEach(console::note);
            Generation made;
            try (ReplayBar bar = new ReplayBar(console, "generation " + plan.generation(), plan.begun())) {
                made = replay.run(plan, bar::show, () -> !stop.asked());
            }
            if (stop.asked() || made.getState() != GenerationState.BUILT) {
                console.note("Stopped. jobwire replay run goes on with generation " + plan.generation() + ".");
                return 1;
            }
            if (common.json) {
                console.json(made);
            } else {
                console.data(ReplayText.made(made));
            }
            console.note("Next: jobwire replay compare, then jobwire replay promote or jobwire replay drop "
                    + made.getGeneration() + ".");
            return 0;
        }
    }
}
