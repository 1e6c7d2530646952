package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Positions;
import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.Topics;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Shows on a terminal, in one line that moves, how many records each topic has; shows nothing in a pipe. */
final class LiveCounts implements AutoCloseable {
    private static final List<Topic<?>> SHOWN = List.of(
            Topics.LISTINGS_RAW,
            Topics.LISTINGS_NORMALIZED,
            Topics.LISTINGS_CANONICAL,
            Topics.RECOMMENDATIONS,
            Topics.ALERTS);
    private final Thread thread;

    private LiveCounts(Thread thread) {
        this.thread = thread;
    }

    static LiveCounts show(Console console, Installation installation) {
        Thread thread = Thread.ofVirtual().unstarted(() -> run(console, installation));
        if (console.terminal()) {
            thread.start();
        }
        return new LiveCounts(thread);
    }

    private static void run(Console console, Installation installation) {
        try (Positions positions =
                new Positions(installation.admin(), installation.context().topics())) {
            while (!Thread.currentThread().isInterrupted()) {
                StringJoiner line = new StringJoiner("   ");
                for (Topic<?> topic : SHOWN) {
                    line.add(String.format(Locale.ROOT, "%s %d", topic.name(), positions.end(topic)));
                }
                console.move(line.toString());
                Thread.sleep(150);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            console.move("");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
