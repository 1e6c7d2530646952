package io.jobwire.runtime;

/**
 * One step of the pipeline that can be started, watched and stopped. All methods may be called from any thread;
 * {@link #start} is called once.
 */
public interface Stage extends AutoCloseable {

    /** Name of the stage, as the command line and the metrics write it: lower-case words joined by dashes. */
    String name();

    /** Starts the work in threads of its own and returns at once. */
    void start();

    /** How it is now; never blocks. */
    StageHealth health();

    /** Finishes what is under way, commits it and frees everything. Does nothing when already closed. */
    @Override
    void close();

    /** Closes it and says that it does not come back under this name, so that its share goes to others at once. */
    default void leave() {
        close();
    }
}
