package io.jobwire.search.lucene;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.Cursor;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Filters;
import io.jobwire.search.Highlight;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SortOrder;
import io.jobwire.search.index.FilterQueries;
import io.jobwire.search.index.Freshness;
import io.jobwire.search.index.Highlights;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.ListingBytes;
import io.jobwire.search.index.QueryTranslator;
import io.jobwire.search.index.SimilarQuery;
import io.jobwire.search.query.QueryNode;
import io.jobwire.search.query.QueryParser;
import io.jobwire.search.query.SkillNames;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Answers requests on a state of the index. Safe for use by many threads. */
final class Searching {
    private static final Set<String> ONLY_RECORD = Set.of(IndexFields.RECORD);

    private final Analyzer analyzer;
    private final Clock clock;
    private final QueryParser parser;
    private final FilterQueries filters;
    private final Highlights highlights;

    Searching(Analyzer analyzer, SkillNames skills, Clock clock) {
        this.analyzer = analyzer;
        this.clock = clock;
        this.parser = new QueryParser(skills);
        this.filters = new FilterQueries(skills);
        this.highlights = new Highlights(analyzer);
    }

    SearchResult search(SearchRequest request, Searchers searchers) throws IOException {
        QueryNode tree = parser.parse(request.query());
        Optional<Cursor> cursor = request.after().map(token -> Cursor.parse(token, request));
        Searchers.Work<SearchResult> page = (searcher, snapshot) -> page(request, tree, cursor, searcher, snapshot);
        return cursor.isPresent() ? searchers.on(cursor.get().snapshot(), page) : searchers.onLatest(true, page);
    }

    static CanonicalListing listing(StoredFields stored, int document) throws IOException {
        return ListingBytes.read(stored.document(document, ONLY_RECORD).getBinaryValue(IndexFields.RECORD));
    }

    List<SearchHit> similar(CanonicalListing to, Filters given, int size, IndexSearcher searcher) throws IOException {
        Query like = filters.narrow(SimilarQuery.of(to, analyzer), given, Optional.of(clock.instant()));
        TopFieldDocs top = searcher.search(like, size, Pages.order(SearchRequest.of("")));
        StoredFields stored = searcher.storedFields();
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            hits.add(new SearchHit((Float) ((FieldDoc) hit).fields[0], listing(stored, hit.doc), List.of()));
        }
        return hits;
    }

    private SearchResult page(
            SearchRequest request, QueryNode tree, Optional<Cursor> cursor, IndexSearcher searcher, long snapshot)
            throws IOException {
        Instant now = clock.instant();
        Query words = QueryTranslator.forgiving(QueryTranslator.Vocabulary.of(searcher.getIndexReader()), analyzer)
                .translate(tree);
        Query scored = request.sort() == SortOrder.RELEVANCE ? Freshness.added(words, now) : words;
        Query narrowed = filters.narrow(scored, request.filters(), Optional.of(now));
        Set<Dimension> unfiltered = EnumSet.noneOf(Dimension.class);
        unfiltered.addAll(request.facets());
        unfiltered.removeAll(request.filters().values().keySet());

        @Nullable
        FieldDoc after = cursor.map(c -> Pages.after(c, request.sort())).orElse(null);
        // One more than the page, to know whether there is a next.
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(Pages.order(request), request.size() + 1, after, Integer.MAX_VALUE);
        Object[] found = searcher.search(
                narrowed, new MultiCollectorManager(best, new FacetCounter.Manager(unfiltered, request.facetSize())));
        TopFieldDocs top = (TopFieldDocs) found[0];

        @SuppressWarnings("unchecked")
        Map<Dimension, List<FacetValue>> facets = (Map<Dimension, List<FacetValue>>) found[1];
        for (Dimension dimension : request.facets()) {
            if (!unfiltered.contains(dimension)) {
                facets.put(dimension, sideways(request, words, now, dimension, searcher));
            }
        }
        return result(request, words, searcher, snapshot, top, facets);
    }

    /** A facet that is filtered by is counted without its own filter, or it would only show what is chosen. */
    private List<FacetValue> sideways(
            SearchRequest request, Query words, Instant now, Dimension dimension, IndexSearcher searcher)
            throws IOException {
        Query others = filters.narrow(words, request.filters().without(dimension), Optional.of(now));
        return searcher.search(others, new FacetCounter.Manager(EnumSet.of(dimension), request.facetSize()))
                .getOrDefault(dimension, List.of());
    }

    private SearchResult result(
            SearchRequest request,
            Query words,
            IndexSearcher searcher,
            long snapshot,
            TopFieldDocs top,
            Map<Dimension, List<FacetValue>> facets)
            throws IOException {
        ScoreDoc[] documents = top.scoreDocs;
        int shown = Math.min(documents.length, request.size());
        StoredFields stored = searcher.storedFields();
        Query rewritten = request.highlight() ? searcher.rewrite(words) : words;
        List<CanonicalListing> listings = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            listings.add(listing(stored, documents[i].doc));
        }
        List<List<Highlight>> pieces = request.highlight() ? highlights.ofEach(rewritten, listings) : List.of();
        List<SearchHit> hits = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            hits.add(new SearchHit(
                    Pages.score(request, documents[i]),
                    listings.get(i),
                    request.highlight() ? pieces.get(i) : List.of()));
        }
        Optional<String> next = documents.length > shown
                ? Optional.of(
                        Pages.cursor(request, documents[shown - 1], snapshot).token())
                : Optional.empty();
        return new SearchResult(top.totalHits.value(), hits, facets, next);
    }
}
