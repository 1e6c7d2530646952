package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.Dimension;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.Texts;
import io.jobwire.search.lucene.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;

/**
 * The searches that listings are held against. Many people look for the same: a query is held against a listing once,
 * however many searches ask for it. Used by one thread.
 */
public final class Watch implements AutoCloseable {
    private static final int PURGE_MINUTES = 5;
    /**
     * Of a search whose parts must hold together so many are looked at, before a listing is held against it: with one, a
     * search for two words is tried on every listing that has the longer one.
     */
    private static final int PASSES = 2;
    /** Long words are rarer than short ones: a search is looked up by its longest. */
    private static final TermWeightor LONG_WORDS = TermWeightor.lengthWeightor(3, 0.3f);
    /** What a great part of all listings has in common is looked up only when there is nothing else. */
    private static final TermWeightor FEW_VALUES = TermWeightor.fieldWeightor(
            0.01f,
            Stream.of(
                            Dimension.COUNTRY,
                            Dimension.WORKPLACE,
                            Dimension.SENIORITY,
                            Dimension.EMPLOYMENT,
                            Dimension.SOURCE)
                    .map(IndexFields::filter)
                    .collect(Collectors.toUnmodifiableSet()));

    private final Monitor monitor;
    private final Map<Query, Shared> byQuery = new HashMap<>();
    private final Map<String, Shared> bySearch = new HashMap<>();
    private final Map<String, Shared> byId = new HashMap<>();
    private long last;

    /**
     * A query and who asks for it.
     *
     * @param id what the monitor calls it
     */
    private record Shared(String id, Query query, Set<String> searches) {}

    public Watch() {
        try {
            monitor = new Monitor(
                    new Texts(),
                    new MultipassTermFilteredPresearcher(
                            PASSES, 0, TermWeightor.combine(LONG_WORDS, FEW_VALUES), List.of(), Set.of()),
                    new MonitorConfiguration().setPurgeFrequency(PURGE_MINUTES, TimeUnit.MINUTES));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Adds searches, or puts them in place of those with the same ids. Many at once are quicker than one by one. */
    public void put(Map<String, Query> queries) {
        List<MonitorQuery> fresh = new ArrayList<>();
        queries.forEach((search, query) -> {
            Shared before = bySearch.get(search);
            if (before == null || !before.query().equals(query)) {
                remove(search);
                Shared shared = byQuery.get(query);
                if (shared == null) {
                    shared = new Shared(Long.toString(++last), query, new TreeSet<>());
                    byQuery.put(query, shared);
                    byId.put(shared.id(), shared);
                    fresh.add(new MonitorQuery(shared.id(), query));
                }
                shared.searches().add(search);
                bySearch.put(search, shared);
            }
        });
        try {
            if (!fresh.isEmpty()) {
                monitor.register(fresh);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void remove(String search) {
        Shared shared = bySearch.remove(search);
        if (shared == null) {
            return;
        }
        shared.searches().remove(search);
        if (shared.searches().isEmpty()) {
            byQuery.remove(shared.query());
            byId.remove(shared.id());
            try {
                monitor.deleteById(shared.id());
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** Ids of the searches that find a listing. */
    public SortedSet<String> match(CanonicalListing listing) {
        try {
            SortedSet<String> found = new TreeSet<>();
            MatchingQueries<QueryMatch> matches =
                    monitor.match(Documents.toMatch(IndexedListing.of(listing)), OneListing::new);
            matches.getErrors().values().stream().findFirst().ifPresent(fault -> {
                throw new IllegalStateException("A saved search cannot be held against a listing", fault);
            });
            for (QueryMatch match : matches.getMatches()) {
                Shared shared = byId.get(match.getQueryId());
                if (shared != null) {
                    found.addAll(shared.searches());
                }
            }
            return found;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("Saved searches cannot be matched: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
