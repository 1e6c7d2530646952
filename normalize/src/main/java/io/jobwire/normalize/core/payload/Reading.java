package io.jobwire.normalize.core.payload;

import io.jobwire.normalize.core.RejectionCode;

/** What a reader made of a body. */
public sealed interface Reading {

    /** The facts that the body states. */
    record Read(Payload payload) implements Reading {}

    /** The body cannot be read. */
    record Unreadable(RejectionCode code, String detail) implements Reading {}
}
