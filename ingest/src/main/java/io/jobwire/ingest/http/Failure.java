package io.jobwire.ingest.http;

/** Why an exchange brought no answer that could be used. Names are those of the metrics; compatibility. */
enum Failure {
    /** The name leads nowhere. */
    UNKNOWN_HOST(true),
    /** Nobody listens, or the connection broke. */
    NO_CONNECTION(true),
    /** Too slow, in connecting, in silence or in all. */
    TIMEOUT(true),
    /** No safe connection. */
    TLS(true),
    /** More bytes than are read. */
    TOO_LARGE(false),
    /** An encoding that was not asked for, or damaged. */
    ENCODING(false);

    private final boolean ofHost;

    Failure(boolean ofHost) {
        this.ofHost = ofHost;
    }

    /** Whether other documents of the host would fare the same. */
    boolean ofHost() {
        return ofHost;
    }
}
