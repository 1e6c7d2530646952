package io.jobwire.search.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that searches use: the latest one, and for a while those that first pages were shown from, so
 * that the pages after them neither repeat nor skip a listing. Safe for use by many threads.
 */
final class Searchers implements AutoCloseable {
    private final SearcherManager latest;
    private final SearcherLifetimeManager recent = new SearcherLifetimeManager();
    private final double keepSeconds;
    /** Works on the parts of a large index side by side; a small one is one part, and its searcher's thread does it. */
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("search-", 0).factory());

    Searchers(IndexWriter writer, double keepSeconds) throws IOException {
        this.latest = new SearcherManager(writer, true, false, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                return new IndexSearcher(reader, workers);
            }
        });
        this.keepSeconds = keepSeconds;
    }

    /** Work on a state of the index. */
    interface Work<T> {
        T with(IndexSearcher searcher, long snapshot) throws IOException;
    }

    /** Works on the latest state, which becomes a snapshot when {@code keep}. */
    <T> T onLatest(boolean keep, Work<T> work) throws IOException {
        IndexSearcher searcher = latest.acquire();
        try {
            return work.with(searcher, keep ? recent.record(searcher) : 0);
        } finally {
            latest.release(searcher);
        }
    }

    /** Works on a snapshot, or on the latest state when it is no longer kept. */
    <T> T on(long snapshot, Work<T> work) throws IOException {
        @Nullable IndexSearcher searcher = recent.acquire(snapshot);
        if (searcher == null) {
            return onLatest(true, work);
        }
        try {
            return work.with(searcher, snapshot);
        } finally {
            recent.release(searcher);
        }
    }

    void refresh() throws IOException {
        if (latest.maybeRefresh()) {
            recent.prune(new SearcherLifetimeManager.PruneByAge(keepSeconds));
        }
    }

    @Override
    public void close() throws IOException {
        recent.close();
        latest.close();
        workers.close();
    }
}
