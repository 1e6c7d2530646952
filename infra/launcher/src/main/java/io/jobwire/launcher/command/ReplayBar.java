package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Progress;
import java.util.Locale;

/** Shows how far a replay is: one line that moves on a terminal, a line for each tenth in a pipe. */
final class ReplayBar implements AutoCloseable {
    private static final int WIDTH = 24;
    /** Before that much is done, nothing can be said about the rest. */
    private static final double TELLING = 0.03;

    private final Console console;
    private final String title;
    private final long start = System.nanoTime();
    private double first = -1;
    private int tenths;

    /** @param goesOn whether part of it was done before, so that the first look is no beginning */
    ReplayBar(Console console, String title, boolean goesOn) {
        this.console = console;
        this.title = title;
        this.tenths = goesOn ? -1 : 0;
    }

    void show(Progress now) {
        double done = now.fraction();
        if (first < 0) {
            first = done;
        }
        if (console.terminal()) {
            console.move(line(now, done));
        } else if ((int) (done * 10) > tenths) {
            tenths = (int) (done * 10);
            console.note(line(now, done));
        }
    }

    private String line(Progress now, double done) {
        int full = (int) Math.round(done * WIDTH);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f %%  read %d of %d, deduplicated %d, judged %d%s",
                title,
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100 * done,
                now.normalized(),
                now.raw(),
                now.deduplicated(),
                now.judged(),
                rest(done));
    }

    private String rest(double done) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double gone = done - first;
        return gone < TELLING || done >= 1
                ? ""
                : String.format(Locale.ROOT, ", %.0f s to go", seconds / gone * (1 - done));
    }

    @Override
    public void close() {
        console.move("");
    }
}
