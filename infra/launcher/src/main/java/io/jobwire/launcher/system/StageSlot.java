package io.jobwire.launcher.system;

import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageHealth;

/**
 * A stage of a process, whatever generation it works on: health and metrics keep looking at the same one. One thread
 * starts and changes it; any thread may look.
 */
final class StageSlot implements Stage {
    private final String name;
    private volatile Stage now;

    StageSlot(Stage first) {
        this.name = first.name();
        this.now = first;
    }

    /** Takes another stage, which belongs to the slot from now on; the one before is left as it is. */
    void put(Stage next) {
        now = next;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        now.start();
    }

    @Override
    public StageHealth health() {
        return now.health();
    }

    @Override
    public void close() {
        now.close();
    }

    @Override
    public void leave() {
        now.leave();
    }
}
