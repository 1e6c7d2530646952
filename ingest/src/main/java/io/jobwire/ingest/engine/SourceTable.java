package io.jobwire.ingest.engine;

import io.jobwire.ingest.engine.Engine.RunRequest;
import io.jobwire.records.Source;
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

/** The sources that this process collects, by the partitions that it was given. Belongs to the engine's thread. */
final class SourceTable {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final RunHistory history;
    private final Map<TopicPartition, Holding> holdings = new HashMap<>();
    private final List<RunRequest> unanswered = new ArrayList<>();

    SourceTable(RunHistory history) {
        this.history = history;
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
                gone.sources
                        .values()
                        .forEach(source -> source.waiting()
                                .forEach(future -> unanswered.add(
                                        new RunRequest(source.record().getSource(), future))));
            }
        }
    }

    void put(TopicPartition partition, String id, Source source) {
        Holding holding = holdings.get(partition);
        if (holding != null) {
            ActiveSource known = holding.sources.get(id);
            if (known == null) {
                holding.sources.put(id, new ActiveSource(holding.share, source));
            } else {
                known.update(source);
            }
        }
    }

    void remove(TopicPartition partition, String id) {
        Holding holding = holdings.get(partition);
        if (holding != null) {
            ActiveSource gone = holding.sources.remove(id);
            if (gone != null) {
                gone.waiting().forEach(future -> future.cancel(false));
            }
        }
    }

    /** What is known may be behind what was committed: no run starts before it has been read up to the end again. */
    void readAgain() {
        holdings.values().forEach(holding -> {
            holding.ready = false;
            holding.target = Optional.empty();
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
                holding.ready = sourcesRead && reader.passed(holding.target.get());
            }
        }
    }

    /** Hands requests to their sources; those of unknown sources wait. */
    void accept(Queue<RunRequest> requests) {
        for (RunRequest next = requests.poll(); next != null; next = requests.poll()) {
            unanswered.add(next);
        }
        unanswered.removeIf(request -> {
            Optional<ActiveSource> source = find(request.source());
            source.ifPresent(active -> active.await(request.done()));
            return source.isPresent();
        });
    }

    private Optional<ActiveSource> find(String id) {
        for (Holding holding : holdings.values()) {
            ActiveSource source = holding.sources.get(id);
            if (source != null) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** The source that has been due for longest, marked as running. */
    Optional<ActiveSource> takeDue(Instant now) {
        ActiveSource first = null;
        Instant earliest = now;
        for (Holding holding : holdings.values()) {
            if (holding.ready) {
                for (ActiveSource source : holding.sources.values()) {
                    Optional<Instant> due = source.due(history);
                    if (due.isPresent() && !due.get().isAfter(earliest)) {
                        first = source;
                        earliest = due.get();
                    }
                }
            }
        }
        Optional<ActiveSource> due = Optional.ofNullable(first);
        due.ifPresent(ActiveSource::started);
        return due;
    }

    void finished(String id, Optional<Crawl.Result> result, Instant now) {
        find(id).ifPresent(source -> result.ifPresentOrElse(source::finished, () -> source.failed(now.plus(AGAIN))));
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
