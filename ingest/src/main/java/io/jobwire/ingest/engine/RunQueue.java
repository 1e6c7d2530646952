package io.jobwire.ingest.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which source runs next: the one that has been due for longest, unless its host already has its share of the runs. Sources
 * of such a host wait aside until one of its runs ends, so that a service with thousands of boards never keeps the others
 * from their turn. Every operation takes logarithmic time. Belongs to the engine's thread.
 */
final class RunQueue {
    private static final Comparator<ActiveSource> ORDER =
            Comparator.comparing(ActiveSource::due).thenComparing(ActiveSource::id);

    private final int perLane;
    private final TreeSet<ActiveSource> queue = new TreeSet<>(ORDER);
    private final Map<String, Lane> lanes = new HashMap<>();

    /** @param perLane most runs at the same time that wait for one host */
    RunQueue(int perLane) {
        this.perLane = perLane;
    }

    /** Puts a source in its place, or takes it out. */
    void place(ActiveSource source, Optional<Instant> due) {
        remove(source);
        due.ifPresent(at -> {
            source.queuedFor(at);
            queue.add(source);
        });
    }

    void remove(ActiveSource source) {
        if (!source.due().equals(Instant.MAX)) {
            if (!queue.remove(source)) {
                lanes.values().forEach(lane -> lane.aside.remove(source));
            }
            source.queuedFor(Instant.MAX);
        }
    }

    /** The next source to run, marked as running. */
    Optional<ActiveSource> take(Instant now) {
        while (!queue.isEmpty() && !queue.first().due().isAfter(now)) {
            ActiveSource first = queue.removeFirst();
            Lane lane = lanes.computeIfAbsent(first.lane(), name -> new Lane());
            if (lane.running < perLane) {
                lane.running++;
                first.queuedFor(Instant.MAX);
                first.started();
                return Optional.of(first);
            }
            lane.aside.add(first);
        }
        return Optional.empty();
    }

    /** A run ended. To be called while the source still counts as running. */
    void ended(ActiveSource source) {
        String name = source.lane();
        Lane lane = lanes.get(name);
        if (lane == null) {
            return;
        }
        lane.running--;
        if (!lane.aside.isEmpty()) {
            queue.add(lane.aside.removeFirst());
        } else if (lane.running == 0) {
            lanes.remove(name);
        }
    }

    private static final class Lane {
        private final TreeSet<ActiveSource> aside = new TreeSet<>(ORDER);
        private int running;
    }
}
