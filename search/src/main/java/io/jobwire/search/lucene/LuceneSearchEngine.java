package io.jobwire.search.lucene;

import io.jobwire.records.CanonicalListing;
import io.jobwire.runtime.Checkpoint;
import io.jobwire.search.Filters;
import io.jobwire.search.IndexChange;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.Suggestion;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.Texts;
import io.jobwire.search.query.SkillNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** An index in a folder, in this process. */
public final class LuceneSearchEngine implements SearchEngine {
    /** How long the state of the index that a first page saw is kept for the pages after it. */
    private static final double KEEP_SECONDS = 60;

    private final IndexWriter writer;
    private final Searchers searchers;
    private final Searching searching;
    /** Next offset of each partition, as written; only the writing thread uses it. */
    private final Map<Integer, Long> next = new HashMap<>();

    private volatile Optional<Checkpoint> committed;

    private LuceneSearchEngine(Path folder, SkillNames skills, Clock clock) throws IOException {
        Texts analyzer = new Texts();
        this.writer = IndexFolder.open(folder, analyzer);
        this.searchers = new Searchers(writer, KEEP_SECONDS);
        this.searching = new Searching(analyzer, skills, clock);
        Map<String, String> data = new HashMap<>();
        Optional.ofNullable(writer.getLiveCommitData())
                .ifPresent(entries -> entries.forEach(entry -> data.put(entry.getKey(), entry.getValue())));
        this.committed = CommitData.checkpoint(data);
        committed.ifPresent(checkpoint -> next.putAll(checkpoint.next()));
    }

    /**
     * Opens the index of a folder at its last commit; makes the folder when it is not there.
     *
     * @param skills names of skills, for queries
     * @param clock says what is new
     * @throws UncheckedIOException when another process has it open, or the disk fails
     */
    public static LuceneSearchEngine open(Path folder, SkillNames skills, Clock clock) {
        try {
            return new LuceneSearchEngine(folder, skills, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
        }
    }

    @Override
    public List<Rejected> write(List<IndexChange> changes) {
        try {
            for (IndexChange change : changes) {
                if (change.offset() >= next.getOrDefault(change.partition(), 0L)) {
                    apply(change);
                    next.put(change.partition(), change.offset() + 1);
                }
            }
            return List.of();
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    private void apply(IndexChange change) throws IOException {
        Term id = new Term(IndexFields.CANONICAL, change.canonical());
        switch (change) {
            case IndexChange.Put put -> writer.updateDocument(id, Documents.of(put.listing()));
            case IndexChange.Delete ignored -> writer.deleteDocuments(id);
        }
    }

    @Override
    public void refresh() {
        try {
            searchers.refresh();
        } catch (IOException e) {
            throw failed("refreshed", e);
        }
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        try {
            writer.setLiveCommitData(CommitData.of(checkpoint).entrySet());
            writer.commit();
            committed = Optional.of(checkpoint);
            checkpoint.next().forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        } catch (IOException e) {
            throw failed("committed", e);
        }
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return committed;
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
            next.clear();
            committed = Optional.empty();
            searchers.refresh();
        } catch (IOException e) {
            throw failed("cleared", e);
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        try {
            return searching.search(request, searchers);
        } catch (IOException e) {
            throw failed("searched", e);
        }
    }

    @Override
    public Optional<CanonicalListing> get(String canonicalOrListingKey) {
        BooleanQuery either = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.CANONICAL, canonicalOrListingKey)), Occur.SHOULD)
                .add(new TermQuery(new Term(IndexFields.MEMBER, canonicalOrListingKey)), Occur.SHOULD)
                .build();
        try {
            return searchers.onLatest(false, (searcher, snapshot) -> {
                ScoreDoc[] found = searcher.search(either, 1).scoreDocs;
                return found.length == 0
                        ? Optional.empty()
                        : Optional.of(Searching.listing(searcher.storedFields(), found[0].doc));
            });
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public List<SearchHit> similar(CanonicalListing listing, Filters filters, int size) {
        try {
            return searchers.onLatest(
                    false, (searcher, snapshot) -> searching.similar(listing, filters, size, searcher));
        } catch (IOException e) {
            throw failed("searched", e);
        }
    }

    @Override
    public List<Suggestion> beginning(String folded, int size) {
        try {
            return searchers.onLatest(false, (searcher, snapshot) -> Beginnings.of(folded, size, searcher));
        } catch (IOException e) {
            throw failed("searched", e);
        }
    }

    @Override
    public long count() {
        try {
            return searchers.onLatest(false, (searcher, snapshot) ->
                    (long) searcher.getIndexReader().numDocs());
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            // Not close(): what is not committed has no offsets, so it is read again.
            writer.rollback();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw failed("closed", e);
        }
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("The search index cannot be " + what + ": " + e.getMessage(), e);
    }
}
