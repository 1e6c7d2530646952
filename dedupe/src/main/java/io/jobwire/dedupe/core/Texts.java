package io.jobwire.dedupe.core;

import java.util.List;

/** Compares the texts of listings that profiles were made of. */
interface Texts {
    /** Number of shingles that the texts of both have. */
    int common(Profile a, Profile b);

    /** Whether a text has all of some {@link Titles#words}. */
    boolean mentions(Profile listing, List<String> words);

    /** Whether the texts of both name shifts, and none in common. */
    boolean otherShifts(Profile a, Profile b);
}
