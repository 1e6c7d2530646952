package io.jobwire.ingest.engine;

import io.jobwire.ingest.engine.Engine.RunRequest;
import io.jobwire.records.SourceRun;
import io.jobwire.records.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.TopicPartition;

/** The sources that this process looks after, by the partitions that it was given. Belongs to the engine's thread. */
final class SourceTable {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final States states;
    private final KnownListings known;
    private final int spread;
    private final RunQueue queue;
    private final Map<TopicPartition, Holding> holdings = new HashMap<>();
    private final List<RunRequest> unanswered = new ArrayList<>();

    /**
     * @param spread how far intervals may drift from what the records ask for
     * @param perHost most runs at the same time that wait for one host
     */
    SourceTable(States states, KnownListings known, int spread, int perHost) {
        this.states = states;
        this.known = known;
        this.spread = spread;
        this.queue = new RunQueue(perHost);
    }

    /** Partitions came. */
    void add(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> holdings.put(partition, new Holding(new Share(partition))));
    }

    /** Partitions went: what runs for them cannot be published any more. */
    void remove(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Holding gone = holdings.remove(partition);
            if (gone != null) {
                gone.share.lose();
                for (ActiveSource source : gone.sources.values()) {
                    drop(source);
                    source.waiting().forEach(future -> unanswered.add(new RunRequest(source.id(), future)));
                }
            }
        }
    }

    private void drop(ActiveSource source) {
        queue.remove(source);
        if (source.running()) {
            queue.ended(source);
        }
    }

    /** A record was read. */
    void put(TopicPartition partition, Task task) {
        Holding holding = holdings.get(partition);
        if (holding != null) {
            ActiveSource source = holding.sources.get(task.source());
            if (source == null) {
                source = new ActiveSource(holding.share, task);
                holding.sources.put(task.source(), source);
            } else {
                source.update(task);
            }
            place(holding, source);
        }
    }

    /** A tombstone was read: what the source brought is closed, once everything that it brought is known. */
    void remove(TopicPartition partition, String id) {
        Holding holding = holdings.get(partition);
        if (holding == null) {
            return;
        }
        ActiveSource gone = holding.sources.get(id);
        if (gone != null) {
            gone.waiting().forEach(future -> future.cancel(false));
            gone.waiting().clear();
        }
        boolean left = holding.ready && (states.of(id).isPresent() || known.isSource(id));
        if (left || (gone != null && gone.running())) {
            put(partition, new Task.Remove(id));
        } else if (gone != null) {
            queue.remove(gone);
            holding.sources.remove(id);
        }
    }

    private void place(Holding holding, ActiveSource source) {
        queue.place(source, holding.ready ? source.next(states.of(source.id()), spread) : Optional.empty());
    }

    /** What is known may be behind what was committed: no run starts before it has been read up to the end again. */
    void readAgain() {
        holdings.values().forEach(holding -> {
            holding.ready = false;
            holding.target = Optional.empty();
            holding.sources.values().forEach(source -> place(holding, source));
        });
    }

    /** Lets the sources of those partitions run for which everything that matters has been read. */
    void makeReady(Ends ends, StateReader reader, Map<TopicPartition, Long> positions) {
        for (Holding holding : holdings.values()) {
            if (!holding.ready) {
                TopicPartition partition = holding.share.partition();
                if (holding.target.isEmpty()) {
                    holding.target = Optional.of(ends.outputs());
                    holding.sourcesEnd = ends.of(partition);
                }
                boolean sourcesRead = positions.getOrDefault(partition, -1L) >= holding.sourcesEnd;
                if (sourcesRead && reader.passed(holding.target.get())) {
                    ready(partition);
                }
            }
        }
    }

    /** Everything that matters for a partition has been read: its sources may run, and those that are gone are closed. */
    void ready(TopicPartition partition) {
        Holding holding = holdings.get(partition);
        if (holding != null) {
            holding.ready = true;
            for (String id : states.of(partition.partition())) {
                holding.sources.computeIfAbsent(id, gone -> new ActiveSource(holding.share, new Task.Remove(gone)));
            }
            holding.sources.values().forEach(source -> place(holding, source));
        }
    }

    /** Hands requests to their sources; those of unknown sources wait. */
    void accept(Queue<RunRequest> requests) {
        for (RunRequest next = requests.poll(); next != null; next = requests.poll()) {
            unanswered.add(next);
        }
        unanswered.removeIf(this::answered);
    }

    private boolean answered(RunRequest request) {
        for (Holding holding : holdings.values()) {
            ActiveSource source = holding.sources.get(request.source());
            if (source != null && source.task() instanceof Task.Collect) {
                source.await(request.done());
                place(holding, source);
                return true;
            }
        }
        return false;
    }

    /** The source that has been due for longest, marked as running. */
    Optional<ActiveSource> takeDue(Instant now) {
        return queue.take(now);
    }

    /**
     * A task ended.
     *
     * @param run what it came to, empty for one that was no run
     * @param committed whether everything that it found is
     */
    void finished(ActiveSource source, Task task, Optional<SourceRun> run, boolean committed, Instant now) {
        Holding holding = holdings.get(source.share().partition());
        if (holding == null || source.share().lost()) {
            return;
        }
        queue.ended(source);
        if (!committed) {
            source.failed(now.plus(AGAIN));
        } else {
            source.finished(run);
            boolean same = source.task().equals(task);
            if (same && task instanceof Task.Remove) {
                holding.sources.remove(source.id());
                return;
            }
            if (same && task instanceof Task.Bury) {
                source.rest();
            }
        }
        place(holding, source);
    }

    /** Start of the latest complete run of each source that is collected here, by id; sources without one are missing. */
    Map<String, Instant> complete() {
        Map<String, Instant> complete = new HashMap<>();
        holdings.values()
                .forEach(holding -> holding.sources
                        .keySet()
                        .forEach(id -> states.of(id)
                                .flatMap(SourceState::getCompleteAt)
                                .ifPresent(at -> complete.put(id, at))));
        return complete;
    }

    void cancelAll() {
        unanswered.forEach(request -> request.done().cancel(false));
        holdings.values()
                .forEach(holding -> holding.sources
                        .values()
                        .forEach(source -> source.waiting().forEach(future -> future.cancel(false))));
    }

    int size() {
        return holdings.values().stream()
                .mapToInt(holding -> holding.sources.size())
                .sum();
    }

    private static final class Holding {
        private final Share share;
        private final Map<String, ActiveSource> sources = new HashMap<>();
        private Optional<Map<TopicPartition, Long>> target = Optional.empty();
        private long sourcesEnd;
        private boolean ready;

        Holding(Share share) {
            this.share = share;
        }
    }
}
