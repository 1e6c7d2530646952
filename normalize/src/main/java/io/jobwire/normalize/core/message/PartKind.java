package io.jobwire.normalize.core.message;

/** What a part of a head says. */
enum PartKind {
    ROLE,
    PLACE,
    /** Only how one works: remote, full time. */
    TERMS,
    PAY,
    /** Visa, relocation, funding and the like. */
    NOTE,
    /** Nothing that is known: the company, as a rule. */
    NAME,
    SENTENCE
}
