package io.jobwire.taxonomy;

/** How often a name stands for something else than a skill that is asked for, in postings as they are. */
enum Breadth {
    /** Nearly always a skill: found wherever it stands. */
    NARROW,
    /** As often a field, a product or a task: found where something near it asks for skills. */
    COMMON,
    /** Mostly part of what a company says of itself or gives: found where knowledge or experience is asked for. */
    BROAD
}
