package io.jobwire.runtime;

/**
 * Something that the stage stands on is broken: a disk, an index, a server. Stops the stage, so that nothing is lost; a
 * fault of the data is never one. Stages throw it where no exception of the JDK says the same.
 */
public class MachineFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence: what is broken and what to do */
    public MachineFaultException(String message) {
        super(message);
    }

    /** @param message one sentence: what is broken and what to do */
    public MachineFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
