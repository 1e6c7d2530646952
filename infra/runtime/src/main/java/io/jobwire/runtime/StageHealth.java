package io.jobwire.runtime;

/**
 * How a stage is.
 *
 * @param state where it is in its life
 * @param detail one sentence for a person: what it is doing, or why it failed and what to do; may be empty
 * @param restored records of state read back since the start
 * @param toRestore records of state to read back in all, as far as known
 */
public record StageHealth(State state, String detail, long restored, long toRestore) {

    /** Where a stage is in its life. */
    public enum State {
        /** Made, or reading its state back. */
        STARTING,
        /** Working. The only state in which a process is ready. */
        RUNNING,
        /** Stopped by a machine fault; the detail says which. */
        FAILED,
        /** Closed in an orderly way. */
        STOPPED
    }

    /** Health without restore progress. */
    public static StageHealth of(State state, String detail) {
        return new StageHealth(state, detail, 0, 0);
    }

    /** Whether it is working. */
    public boolean ready() {
        return state == State.RUNNING;
    }
}
