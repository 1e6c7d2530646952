package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that first pages were shown from, so that the pages after them neither repeat nor skip a listing: a
 * point in time of the server's, which several searches share. Safe for use by many threads.
 */
final class Snapshots {
    /** How long the server keeps one after it was last used. */
    private static final Time KEEP = Time.of(time -> time.time("60s"));
    /** A process that does not write sees what others write at the latest after this. */
    private static final Duration SHARED = Duration.ofSeconds(1);

    private static final int MOST = 1_000;

    private final Server server;
    private final String alias;
    private final Clock clock;
    private final Map<Long, String> byNumber = new LinkedHashMap<>();
    private long last;
    private @Nullable Snapshot latest;
    private Instant opened = Instant.EPOCH;

    Snapshots(Server server, String alias, Clock clock) {
        this.server = server;
        this.alias = alias;
        this.clock = clock;
    }

    /** @param number what cursors call it */
    record Snapshot(long number, String id) {
        UnaryOperator<SearchRequest.Builder> use() {
            return request -> request.pit(pit -> pit.id(id).keepAlive(KEEP));
        }
    }

    /** The state of now. */
    synchronized Snapshot latest() {
        Snapshot shared = latest;
        Instant now = clock.instant();
        if (shared != null && now.isBefore(opened.plus(SHARED))) {
            return shared;
        }
        String id = server.ask(
                client -> client.openPointInTime(open -> open.index(alias).keepAlive(KEEP))
                        .id());
        // Numbers of an earlier process mean nothing here: start where no cursor of it does.
        last = Math.max(last + 1, now.toEpochMilli());
        Snapshot made = new Snapshot(last, id);
        byNumber.put(last, id);
        byNumber.keySet().stream()
                .limit(Math.max(0, byNumber.size() - MOST))
                .toList()
                .forEach(byNumber::remove);
        latest = made;
        opened = now;
        return made;
    }

    /** A state that a cursor names; that of now when it is no longer kept. */
    synchronized Snapshot of(long number) {
        return Optional.ofNullable(byNumber.get(number))
                .map(id -> new Snapshot(number, id))
                .orElseGet(this::latest);
    }

    /** What is written is to be seen. */
    synchronized void refresh() {
        latest = null;
    }

    /** Whether a search failed because the server no longer keeps a state; it is forgotten here, too. */
    synchronized boolean forget(Snapshot gone, ElasticsearchException e) {
        if (e.status() != 404) {
            return false;
        }
        byNumber.remove(gone.number());
        latest = null;
        return true;
    }
}
