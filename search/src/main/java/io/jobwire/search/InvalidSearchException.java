package io.jobwire.search;

/** A request that cannot be answered; the message says what to change. */
public class InvalidSearchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidSearchException(String message) {
        super(message);
    }
}
