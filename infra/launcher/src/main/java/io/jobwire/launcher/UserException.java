package io.jobwire.launcher;

/** Something that the person at the terminal can put right: one line that says what is wrong and what to do. */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    private UserException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was right and failed: exit code 1. */
    public static UserException failed(String message) {
        return new UserException(message, 1);
    }

    /** The command was wrong: exit code 2. */
    public static UserException usage(String message) {
        return new UserException(message, 2);
    }

    /** What went wrong, in the words of the exception that started it. */
    public static String reason(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? String.valueOf(fault.getMessage()) : reason(cause);
    }

    /** Exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}
