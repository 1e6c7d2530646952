package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands of {@code jobwire replay} have: the generations of the running system. */
abstract class ReplayAction implements Callable<Integer> {
    final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    ReplayAction(Console console) {
        this.console = console;
    }

    /** Does it; the exit code. */
    abstract int act(Replay replay) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        try (Replay replay = Replay.open(common.settings())) {
            return act(replay);
        }
    }
}
