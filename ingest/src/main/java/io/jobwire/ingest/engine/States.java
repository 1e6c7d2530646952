package io.jobwire.ingest.engine;

import io.jobwire.records.SourceState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of each source, as far as it was read or written. Thread-safe. */
final class States {
    private final ConcurrentHashMap<String, Entry> bySource = new ConcurrentHashMap<>();

    /** Takes note of a record; one that is older than what is known of its source changes nothing. */
    void put(SourceState state, long offset) {
        bySource.merge(
                state.getSource(),
                new Entry(state, offset),
                (before, now) -> now.offset() < before.offset() ? before : now);
    }

    /** Takes note of a tombstone. */
    void remove(String source, long offset) {
        bySource.computeIfPresent(source, (id, before) -> before.offset() < offset ? null : before);
    }

    Optional<SourceState> of(String source) {
        return Optional.ofNullable(bySource.get(source)).map(Entry::state);
    }

    /** Ids of the sources that were read from a partition. */
    List<String> of(int partition) {
        return bySource.values().stream()
                .map(Entry::state)
                .filter(state -> state.getPartition() == partition)
                .map(SourceState::getSource)
                .toList();
    }

    private record Entry(SourceState state, long offset) {}
}
