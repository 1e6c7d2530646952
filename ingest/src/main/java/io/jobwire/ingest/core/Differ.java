package io.jobwire.ingest.core;

import io.jobwire.ingest.core.Difference.Doubt;
import io.jobwire.records.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what is known of a source with what a run saw. A pure function; thread-safe. */
public final class Differ {
    /** Complete empty runs in a row, this one included, after which an empty board is believed. */
    public static final int EMPTY_RUNS_BEFORE_CLOSING = 6;

    /** Complete runs in a row that miss more than half, this one included, after which that is believed. */
    public static final int HALVED_RUNS_BEFORE_CLOSING = 3;

    /** Open postings from which on losing more than half of them is remarkable. */
    public static final int LEAST_TO_HALVE = 10;

    private Differ() {}

    /**
     * The difference between what is known and what was seen.
     *
     * @param known the postings of this source by key, open and closed
     * @param run what the run saw
     */
    public static Difference diff(Map<String, Known> known, Sighting run) {
        List<String> fresh = new ArrayList<>();
        List<String> reopened = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (String key : new TreeSet<>(run.seen().keySet())) {
            Known before = known.get(key);
            if (before == null) {
                fresh.add(key);
            } else if (!before.open()) {
                reopened.add(key);
            } else if (before.hash().equals(run.seen().get(key))) {
                unchanged.add(key);
            } else {
                changed.add(key);
            }
        }
        List<String> missing = missing(known, run);
        Doubt doubt = doubt(known, run, missing.size());
        return new Difference(fresh, reopened, changed, unchanged, doubt == Doubt.NONE ? missing : List.of(), doubt);
    }

    private static Doubt doubt(Map<String, Known> known, Sighting run, int missing) {
        if (missing == 0) {
            return Doubt.NONE;
        }
        if (run.seen().isEmpty() && run.unreadable().isEmpty()) {
            return run.emptyRunsBefore() + 1 < EMPTY_RUNS_BEFORE_CLOSING ? Doubt.EMPTY : Doubt.NONE;
        }
        long open = known.values().stream().filter(Known::open).count();
        // A board that was replaced by as many other postings is not smaller.
        long there = (long) run.seen().size() + run.unreadable().size();
        boolean halved = open >= LEAST_TO_HALVE && 2 * there < open;
        return halved && run.halvedRunsBefore() + 1 < HALVED_RUNS_BEFORE_CLOSING ? Doubt.HALVED : Doubt.NONE;
    }

    private static List<String> missing(Map<String, Known> known, Sighting run) {
        if (run.outcome() != RunOutcome.COMPLETE) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (String key : new TreeSet<>(known.keySet())) {
            Known before = known.get(key);
            boolean open = before != null && before.open();
            if (open && !run.seen().containsKey(key) && !run.unreadable().contains(key)) {
                missing.add(key);
            }
        }
        return missing;
    }
}
