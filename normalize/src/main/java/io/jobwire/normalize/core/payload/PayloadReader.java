package io.jobwire.normalize.core.payload;

/** Reads the bodies of one format. Implementations are stateless and safe for use by many threads. */
public interface PayloadReader {

    /** The facts of one posting. Never throws for what a body may contain. */
    Reading read(String body);
}
