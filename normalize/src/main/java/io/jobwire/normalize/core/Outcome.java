package io.jobwire.normalize.core;

import io.jobwire.records.Listing;

/** What became of a raw listing. */
public sealed interface Outcome {

    /** It is a listing. */
    record Normalized(Listing listing) implements Outcome {}

    /**
     * It cannot be one.
     *
     * @param code what is wrong
     * @param detail one sentence; carries no text of the posting beyond a short name
     */
    record Rejected(RejectionCode code, String detail) implements Outcome {}
}
