package io.jobwire.scoring.core;

import java.util.Arrays;

/** What one listing adds up to against each slot of a {@link RosterBlock}; filled anew for each block. Not thread-safe. */
final class Sums {
    /** Weights of requirements times credits. */
    final int[] required = new int[RosterBlock.SLOTS];
    /** The same of extras. */
    final int[] extra = new int[RosterBlock.SLOTS];
    /** Product of the titles as concepts. */
    final int[] called = new int[RosterBlock.SLOTS];
    /** Weights of words of the title that stand in titles of the resume, at least. */
    final int[] shared = new int[RosterBlock.SLOTS];
    /** Weights of words of the title times their saturations in the resume. */
    final int[] named = new int[RosterBlock.SLOTS];
    /** Product of the words. */
    final int[] telling = new int[RosterBlock.SLOTS];

    /** Sets the first of each to zero. */
    void clear(int size) {
        Arrays.fill(required, 0, size, 0);
        Arrays.fill(extra, 0, size, 0);
        Arrays.fill(called, 0, size, 0);
        Arrays.fill(shared, 0, size, 0);
        Arrays.fill(named, 0, size, 0);
        Arrays.fill(telling, 0, size, 0);
    }
}
