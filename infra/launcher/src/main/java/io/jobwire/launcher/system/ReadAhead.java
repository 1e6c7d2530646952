package io.jobwire.launcher.system;

import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;

/**
 * Reads the tables that the stages share while Kafka starts: one core does the one, another the other. Whoever needs a
 * table meanwhile waits for it, and whatever is wrong with it is said there.
 */
final class ReadAhead {
    private ReadAhead() {}

    /** Begins, in a thread of its own that keeps no process alive. */
    static void start() {
        Thread.ofPlatform().daemon().name("jobwire-read-ahead").start(ReadAhead::read);
    }

    private static void read() {
        var _ = Rubric.load();
        var _ = Taxonomy.load().places();
    }
}
