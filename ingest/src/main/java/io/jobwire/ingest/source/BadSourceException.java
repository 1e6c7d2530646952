package io.jobwire.ingest.source;

/** A source was named that does not exist or cannot be; the message is one sentence for the person who wrote it. */
public final class BadSourceException extends IllegalArgumentException {
    public BadSourceException(String message) {
        super(message);
    }
}
