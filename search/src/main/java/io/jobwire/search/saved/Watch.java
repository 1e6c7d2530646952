package io.jobwire.search.saved;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.Texts;
import io.jobwire.search.lucene.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.Query;

/** The searches that listings are held against. Used by one thread. */
public final class Watch implements AutoCloseable {
    private static final int PURGE_MINUTES = 5;
    /**
     * Of a search whose parts must hold together so many are looked at, before a listing is held against it: with one, a
     * search for two words is tried on every listing that has the longer one.
     */
    private static final int PASSES = 2;

    private final Monitor monitor;

    public Watch() {
        try {
            monitor = new Monitor(
                    new Texts(),
                    new MultipassTermFilteredPresearcher(PASSES),
                    new MonitorConfiguration().setPurgeFrequency(PURGE_MINUTES, TimeUnit.MINUTES));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Adds searches, or puts them in place of those with the same ids. Many at once are quicker than one by one. */
    public void put(Map<String, Query> queries) {
        List<MonitorQuery> all = queries.entrySet().stream()
                .map(entry -> new MonitorQuery(entry.getKey(), entry.getValue()))
                .toList();
        try {
            if (!all.isEmpty()) {
                monitor.register(all);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void remove(String search) {
        try {
            monitor.deleteById(search);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ids of the searches that find a listing. */
    public SortedSet<String> match(CanonicalListing listing) {
        try {
            SortedSet<String> found = new TreeSet<>();
            monitor.match(Documents.toMatch(IndexedListing.of(listing)), QueryMatch.SIMPLE_MATCHER)
                    .getMatches()
                    .forEach(match -> found.add(match.getQueryId()));
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
