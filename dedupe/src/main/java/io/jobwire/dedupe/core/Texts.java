package io.jobwire.dedupe.core;

/** Gives the shingles of a listing that a profile was made of. */
interface Texts {
    Shingles of(Profile profile);
}
