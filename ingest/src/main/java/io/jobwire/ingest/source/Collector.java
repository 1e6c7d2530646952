package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the entries of a run. The same posting twice counts once; different postings that claim one id are told apart
 * by their addresses, whatever their order, so that none of them hides another. Not thread-safe.
 */
final class Collector {
    private final Map<String, List<Posting>> postings = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unchanged = new HashSet<>();
    private int entries;

    void add(Item item) {
        entries++;
        switch (item) {
            case Posting posting ->
                postings.computeIfAbsent(posting.nativeId(), id -> new ArrayList<>(1))
                        .add(posting);
            case Fault fault -> faults.add(fault);
        }
    }

    /** Whether a posting of this id came already. */
    boolean has(String nativeId) {
        return postings.containsKey(nativeId);
    }

    /** Counts an entry that is not public. */
    void skip() {
        entries++;
    }

    /** Counts a known posting that is there as it was. */
    void still(String nativeId) {
        entries++;
        unchanged.add(nativeId);
    }

    /** Entries seen so far, whatever they were. */
    int entries() {
        return entries;
    }

    Harvest harvest(RunOutcome outcome, String detail) {
        return harvest(outcome, detail, Optional.empty());
    }

    Harvest harvest(RunOutcome outcome, String detail, Optional<Instant> retryAt) {
        List<Posting> distinct = new ArrayList<>();
        for (List<Posting> claimants : postings.values()) {
            Set<String> addresses = new HashSet<>();
            claimants.forEach(posting -> addresses.add(posting.url()));
            if (addresses.size() == 1) {
                distinct.add(claimants.getLast());
            } else {
                distinct.addAll(byAddress(claimants));
            }
        }
        return new Harvest(outcome, detail, distinct, faults, unchanged, false, retryAt);
    }

    private static List<Posting> byAddress(List<Posting> claimants) {
        Map<String, Posting> renamed = new LinkedHashMap<>();
        for (Posting p : claimants) {
            String id = p.nativeId() + "~" + ContentHash.of(p.url()).shortHex().substring(0, 8);
            renamed.put(id, new Posting(id, p.requisitionId(), p.url(), p.body(), p.hash(), p.company()));
        }
        return List.copyOf(renamed.values());
    }
}
