package io.jobwire.dedupe.core;

/** Compares the texts of listings that profiles were made of. */
interface Texts {
    /** Number of shingles that the texts of both have. */
    int common(Profile a, Profile b);
}
