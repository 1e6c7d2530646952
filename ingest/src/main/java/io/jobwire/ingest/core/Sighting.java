package io.jobwire.ingest.core;

import io.jobwire.records.RunOutcome;
import java.util.Map;
import java.util.Set;

/**
 * What a run saw of a source.
 *
 * @param outcome what the run came to; only {@link RunOutcome#COMPLETE} speaks about what is missing
 * @param seen hash of each posting seen, by key
 * @param unreadable keys of postings that are there but could not be read: they are neither new nor gone
 * @param emptyRunsBefore how many complete runs in a row saw nothing at all just before this one
 * @param halvedRunsBefore how many complete runs in a row missed more than half of the open postings just before this one
 */
public record Sighting(
        RunOutcome outcome,
        Map<String, ContentHash> seen,
        Set<String> unreadable,
        int emptyRunsBefore,
        int halvedRunsBefore) {

    public Sighting {
        seen = Map.copyOf(seen);
        unreadable = Set.copyOf(unreadable);
        if (emptyRunsBefore < 0 || halvedRunsBefore < 0) {
            throw new IllegalArgumentException("Runs count from 0");
        }
    }
}
