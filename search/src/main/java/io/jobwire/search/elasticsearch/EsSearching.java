package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.Cursor;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Filters;
import io.jobwire.search.Highlight;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.Suggestion;
import io.jobwire.search.index.FilterQueries;
import io.jobwire.search.index.Highlights;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.SimilarQuery;
import io.jobwire.search.index.Suggestions;
import io.jobwire.search.index.Texts;
import io.jobwire.search.query.QueryNode;
import io.jobwire.search.query.QueryParser;
import io.jobwire.search.query.SkillNames;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers requests. Safe for use by many threads. */
final class EsSearching {
    private final Server server;
    private final Snapshots snapshots;
    private final String alias;
    private final Texts analyzer;
    private final QueryParser parser;
    private final FilterQueries filters;
    private final Highlights highlights;
    private final EsFacets facets;
    private final Clock clock;

    EsSearching(Server server, Snapshots snapshots, String alias, Texts analyzer, SkillNames skills, Clock clock) {
        this.server = server;
        this.snapshots = snapshots;
        this.alias = alias;
        this.analyzer = analyzer;
        this.parser = new QueryParser(skills);
        this.filters = new FilterQueries(skills);
        this.highlights = new Highlights(analyzer);
        this.facets = new EsFacets(server);
        this.clock = clock;
    }

    SearchResult search(SearchRequest request) {
        QueryNode tree = parser.parse(request.query());
        Optional<Cursor> cursor = request.after().map(token -> Cursor.parse(token, request));
        Snapshots.Snapshot snapshot =
                cursor.map(at -> snapshots.of(at.snapshot())).orElseGet(snapshots::latest);
        try {
            return page(request, tree, cursor, snapshot);
        } catch (ElasticsearchException e) {
            if (snapshots.forget(snapshot, e)) {
                return page(request, tree, cursor, snapshots.latest());
            }
            throw e;
        }
    }

    private SearchResult page(
            SearchRequest request, QueryNode tree, Optional<Cursor> cursor, Snapshots.Snapshot snapshot) {
        Instant now = clock.instant();
        org.apache.lucene.search.Query words = EsVocabulary.translate(tree, analyzer, alias, server);
        Query plain = EsQueries.of(words);
        Query scored = request.sort() == io.jobwire.search.SortOrder.RELEVANCE ? EsQueries.fresher(plain, now) : plain;
        Set<Dimension> filtered = request.filters().values().keySet();
        Map<Dimension, List<FacetValue>> counted = new EnumMap<>(Dimension.class);
        SearchResponse<ObjectNode> found = server.ask(client -> client.search(
                search -> {
                    snapshot.use()
                            .apply(search)
                            .query(EsQueries.narrow(scored, request.filters(), filters, now))
                            .size(request.size() + 1)
                            .sort(order(request))
                            .trackTotalHits(track -> track.enabled(true))
                            .source(source -> source.filter(only -> only.includes(EsFields.LISTING)));
                    cursor.ifPresent(at -> search.searchAfter(after(at, request)));
                    return search;
                },
                ObjectNode.class));
        List<Dimension> open =
                request.facets().stream().filter(d -> !filtered.contains(d)).toList();
        if (!open.isEmpty()) {
            Query all = EsQueries.narrow(plain, request.filters(), filters, now);
            counted.putAll(facets.count(all, open, request.facetSize(), snapshot));
        }
        for (Dimension dimension : request.facets()) {
            if (filtered.contains(dimension)) {
                // A facet that is filtered by is counted without its own filter, or it would only show what is chosen.
                Query others = EsQueries.narrow(plain, request.filters().without(dimension), filters, now);
                counted.putAll(facets.count(others, List.of(dimension), request.facetSize(), snapshot));
            }
        }
        return result(request, words, snapshot, found, counted);
    }

    private static List<SortOptions> order(SearchRequest request) {
        SortOptions first = switch (request.sort()) {
            case RELEVANCE -> SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
            case DATE, PAY ->
                SortOptions.of(s -> s.field(f -> f.field(IndexFields.sort(request))
                        .order(SortOrder.Desc)
                        .missing(FieldValue.of("_last"))
                        .unmappedType(FieldType.Long)));
        };
        return List.of(
                first,
                SortOptions.of(s -> s.field(f -> f.field(IndexFields.CANONICAL).order(SortOrder.Asc))));
    }

    private static List<FieldValue> after(Cursor cursor, SearchRequest request) {
        FieldValue value = request.sort() == io.jobwire.search.SortOrder.RELEVANCE
                ? FieldValue.of((double) Float.intBitsToFloat((int) cursor.value()))
                : FieldValue.of(cursor.value());
        return List.of(value, FieldValue.of(cursor.canonical()));
    }

    private SearchResult result(
            SearchRequest request,
            org.apache.lucene.search.Query words,
            Snapshots.Snapshot snapshot,
            SearchResponse<ObjectNode> found,
            Map<Dimension, List<FacetValue>> counted) {
        List<Hit<ObjectNode>> all = found.hits().hits();
        int shown = Math.min(all.size(), request.size());
        List<CanonicalListing> listings =
                all.subList(0, shown).parallelStream().map(EsSearching::listing).toList();
        List<List<Highlight>> pieces = request.highlight() ? highlights.ofEach(words, listings) : List.of();
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            hits.add(new SearchHit(
                    score(request, all.get(i)), listings.get(i), request.highlight() ? pieces.get(i) : List.of()));
        }
        Optional<String> next = all.size() > shown
                ? Optional.of(cursor(request, all.get(shown - 1), snapshot).token())
                : Optional.empty();
        return new SearchResult(
                found.hits().total() == null ? 0 : found.hits().total().value(), hits, counted, next);
    }

    private static double score(SearchRequest request, Hit<?> hit) {
        return request.sort() == io.jobwire.search.SortOrder.RELEVANCE
                ? number(hit.sort().getFirst())
                : 0;
    }

    private static double number(FieldValue value) {
        return value.isDouble() ? value.doubleValue() : value.longValue();
    }

    private static Cursor cursor(SearchRequest request, Hit<?> last, Snapshots.Snapshot snapshot) {
        FieldValue first = last.sort().getFirst();
        long value = request.sort() == io.jobwire.search.SortOrder.RELEVANCE
                ? Float.floatToIntBits((float) number(first))
                : first.longValue();
        return new Cursor(
                request.fingerprint(),
                snapshot.number(),
                value,
                last.sort().get(1).stringValue());
    }

    private static CanonicalListing listing(Hit<ObjectNode> hit) {
        ObjectNode source = hit.source();
        if (source == null) {
            throw new IllegalStateException("The index keeps no listings: its mapping is not ours");
        }
        return RecordJson.read(
                CanonicalListing.class, source.path(EsFields.LISTING).toString());
    }

    Optional<CanonicalListing> get(String id) {
        List<Query> either = List.of(
                Query.of(q -> q.term(t -> t.field(IndexFields.CANONICAL).value(id))),
                Query.of(q -> q.term(t -> t.field(IndexFields.MEMBER).value(id))));
        return hits(Query.of(q -> q.bool(b -> b.should(either))), Filters.none(), 1).stream()
                .findFirst()
                .map(SearchHit::listing);
    }

    List<SearchHit> similar(CanonicalListing to, Filters given, int size) {
        return hits(EsQueries.of(SimilarQuery.of(to, analyzer)), given, size);
    }

    private List<SearchHit> hits(Query query, Filters given, int size) {
        return server
                .ask(client -> client.search(
                        search -> search.index(alias)
                                .query(EsQueries.narrow(query, given, filters, clock.instant()))
                                .sort(order(SearchRequest.of("")))
                                .size(size)
                                .source(source -> source.filter(only -> only.includes(EsFields.LISTING))),
                        ObjectNode.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> new SearchHit(number(hit.sort().getFirst()), listing(hit), List.of()))
                .toList();
    }

    List<Suggestion> beginning(String folded, int size) {
        return facets.beginning(alias, IndexFields.SUGGEST, folded, size).stream()
                .flatMap(value -> Suggestions.read(value.value(), value.count()).stream())
                .toList();
    }

    long count() {
        return server.ask(client -> client.count(count -> count.index(alias)
                        .query(q -> q.term(t -> t.field(EsFields.LIVE).value(true)))))
                .count();
    }
}
