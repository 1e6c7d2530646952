package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.Knowledge;
import io.jobwire.ingest.source.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a source's postings when a run begins. A list need not say that a text changed, so each posting has an
 * hour of the week, told from its id, and the first run behind that hour fetches its text again: once a week, and never all
 * at once. Thread-safe.
 */
final class KnownTexts implements Knowledge {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long WEEK = Duration.ofDays(7).toMillis();

    private final SourceId source;
    private final KnownListings known;
    private final Optional<Instant> lastRun;
    private final Instant now;

    /**
     * @param lastRun start of the run before; empty when there was none, and then nothing is fetched again
     * @param now start of this run
     */
    KnownTexts(SourceId source, KnownListings known, Optional<Instant> lastRun, Instant now) {
        this.source = source;
        this.known = known;
        this.lastRun = lastRun;
        this.now = now;
    }

    @Override
    public Optional<ContentHash> posting(String nativeId) {
        boolean again = lastRun.filter(last -> isDue(nativeId, last, now)).isPresent();
        return again
                ? Optional.empty()
                : known.find(source.key(nativeId))
                        .filter(KnownListings.Entry::open)
                        .map(KnownListings.Entry::hash);
    }

    @Override
    public boolean proven() {
        return !known.of(source.toString(), List.of()).isEmpty();
    }

    /** Whether a posting's hour of the week lies after one run and not after the next. */
    static boolean isDue(String nativeId, Instant last, Instant now) {
        long hour = Math.floorMod(nativeId.hashCode(), (int) (WEEK / HOUR)) * HOUR;
        long latest = now.toEpochMilli() - Math.floorMod(now.toEpochMilli() - hour, WEEK);
        return latest > last.toEpochMilli();
    }
}
