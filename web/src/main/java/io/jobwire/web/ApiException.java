package io.jobwire.web;

/** The API did not do what it was asked; the message is one line for a person and says what to do. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiException(String message) {
        super(message);
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
