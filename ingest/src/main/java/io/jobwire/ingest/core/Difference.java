package io.jobwire.ingest.core;

import java.util.List;

/**
 * How what a run saw differs from what is known: keys, each list sorted.
 *
 * @param fresh never seen before
 * @param reopened known as closed, and there again
 * @param changed open, with another text
 * @param unchanged open, with the same text
 * @param vanished open, and missing from a complete run
 * @param doubt why what is missing is not believed yet; nothing is closed until it was looked at again
 */
public record Difference(
        List<String> fresh,
        List<String> reopened,
        List<String> changed,
        List<String> unchanged,
        List<String> vanished,
        Doubt doubt) {

    public Difference {
        fresh = List.copyOf(fresh);
        reopened = List.copyOf(reopened);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        vanished = List.copyOf(vanished);
    }

    /** Whether what is missing is not believed yet. */
    public boolean suspect() {
        return doubt != Doubt.NONE;
    }

    /** Why a complete run is not taken at its word. */
    public enum Doubt {
        /** It is. */
        NONE,
        /** The board had postings and is suddenly empty. */
        EMPTY,
        /** More than half of the open postings are suddenly missing. */
        HALVED
    }
}
