package io.jobwire.bench.search;

import io.jobwire.bench.input.CanonicalListings;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine that grows, and what was measured on it. Used by one thread. */
final class Measured {
    private static final int BATCH = 500;
    private static final int COMMIT = 5_000;
    private static final double REFRESH_SECONDS = 10;

    private final String name;
    private final SearchEngine engine;
    private int size;

    /** @param engine empty, or filled by an earlier run */
    Measured(String name, SearchEngine engine) {
        this.name = name;
        this.engine = engine;
        this.size = engine.checkpoint()
                .map(known -> known.next().getOrDefault(0, 0L))
                .map(Math::toIntExact)
                .orElse(0);
    }

    String name() {
        return name;
    }

    int size() {
        return size;
    }

    /**
     * Adds listings until there are so many or the time is over; making them is not measured. They are seen, and durable, as
     * often as the stage sees to it while it fills an index. Listings a second since the last call.
     */
    double grow(CanonicalListings listings, int to, Duration most) {
        int from = size;
        double indexing = 0;
        double seen = 0;
        while (size < to && indexing < most.toSeconds()) {
            List<IndexChange> batch = new ArrayList<>(BATCH);
            for (int i = size; i < Math.min(to, size + BATCH); i++) {
                batch.add(new IndexChange.Put(listings.listing(i), 0, i));
            }
            long start = System.nanoTime();
            if (!engine.write(batch).isEmpty()) {
                throw new IllegalStateException(name + " refuses listings");
            }
            size += batch.size();
            if (indexing - seen > REFRESH_SECONDS || size == to) {
                engine.refresh();
                seen = indexing;
            }
            if (size % COMMIT == 0 || size == to) {
                engine.commit(new Checkpoint("bench", Map.of(0, (long) size), Instant.now()));
            }
            indexing += (System.nanoTime() - start) / 1e9;
        }
        engine.refresh();
        engine.commit(new Checkpoint("bench", Map.of(0, (long) size), Instant.now()));
        engine.caughtUp();
        if (engine.count() != size) {
            throw new IllegalStateException(name + " has " + engine.count() + " listings, not " + size);
        }
        return (size - from) / indexing;
    }

    /**
     * What the searches took and found.
     *
     * @param millis sorted
     * @param totals hits by search
     * @param each the shortest time of each search
     */
    record Searched(List<Double> millis, Map<SearchRequest, Long> totals, Map<SearchRequest, Double> each) {
        double at(double share) {
            return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
        }

        /** Those that take longest, longest first. */
        List<Map.Entry<SearchRequest, Double>> slowest(int most) {
            return each.entrySet().stream()
                    .sorted(Map.Entry.<SearchRequest, Double>comparingByValue().reversed())
                    .limit(most)
                    .toList();
        }
    }

    /** One round to warm up, then so many that are measured. */
    Searched search(List<SearchRequest> requests, int rounds) {
        List<Double> millis = new ArrayList<>();
        Map<SearchRequest, Long> totals = new HashMap<>();
        Map<SearchRequest, Double> each = new HashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (SearchRequest request : requests) {
                long start = System.nanoTime();
                SearchResult result = engine.search(request);
                double took = (System.nanoTime() - start) / 1e6;
                if (round > 0) {
                    millis.add(took);
                    each.merge(request, took, Math::min);
                }
                totals.put(request, result.total());
            }
        }
        millis.sort(null);
        return new Searched(millis, totals, each);
    }
}
