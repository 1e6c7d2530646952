package io.jobwire.search;

/** The search cannot be answered now, because a server does not answer; later it may. */
public final class SearchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
