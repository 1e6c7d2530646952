package io.jobwire.dedupe.core;

/** What two listings are to each other. */
public enum Relation {
    /** The same job: merged. */
    DUPLICATE,
    /** The same role in another place: grouped, each place kept. */
    OPENING,
    /** Perhaps the same job: shown, not merged. */
    POSSIBLE,
    /** Two jobs. */
    DIFFERENT
}
