package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.index.Facets;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.Labelled;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Counts values of dimensions. Safe for use by many threads. */
final class EsFacets {
    /** What is shown of a value is not the value itself. */
    private static final Set<Dimension> LABELLED = EnumSet.of(Dimension.COMPANY, Dimension.CITY, Dimension.SKILL);
    /** Most labels that the values of one facet have together. */
    private static final int MAX_LABELS = 1_000;

    private final Server server;

    EsFacets(Server server) {
        this.server = server;
    }

    Map<Dimension, List<FacetValue>> count(
            Query query, Collection<Dimension> dimensions, int size, Snapshots.Snapshot snapshot) {
        Map<String, Aggregation> wanted = new HashMap<>();
        dimensions.forEach(dimension -> wanted.put(dimension.name(), terms(EsFields.value(dimension), size)));
        Map<String, Aggregate> values = counts(query, wanted, snapshot.use());
        Map<Dimension, List<FacetValue>> counted = new EnumMap<>(Dimension.class);
        Map<String, Aggregation> labels = new HashMap<>();
        for (Dimension dimension : dimensions) {
            List<FacetValue> bare = read(values.get(dimension.name()));
            counted.put(dimension, bare);
            if (LABELLED.contains(dimension) && !bare.isEmpty()) {
                labels.put(dimension.name(), labels(dimension, bare));
            }
        }
        if (!labels.isEmpty()) {
            counts(query, labels, snapshot.use()).forEach((name, found) -> {
                Dimension dimension = Dimension.valueOf(name);
                counted.put(dimension, named(counted.getOrDefault(dimension, List.of()), read(found)));
            });
        }
        return counted;
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field)
                .size(size)
                .order(List.of(NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))));
    }

    private static Aggregation labels(Dimension dimension, List<FacetValue> values) {
        String these = values.stream()
                .map(value -> literal(Labelled.beginning(value.value())) + ".*")
                .collect(Collectors.joining("|"));
        return Aggregation.of(a -> a.terms(
                t -> t.field(IndexFields.facet(dimension)).size(MAX_LABELS).include(i -> i.regexp(these))));
    }

    /** The most frequent label of each value is shown. */
    private static List<FacetValue> named(List<FacetValue> values, List<FacetValue> labels) {
        Map<Labelled, Long> counts = new HashMap<>();
        labels.forEach(label -> counts.put(Labelled.of(label.value()), label.count()));
        Map<String, String> shown = Facets.labels(counts);
        return values.stream()
                .map(value ->
                        new FacetValue(value.value(), shown.getOrDefault(value.value(), value.value()), value.count()))
                .toList();
    }

    /** Values of a field that begin like a text, the most frequent first. */
    List<FacetValue> beginning(String alias, String field, String start, int size) {
        Aggregation terms = Aggregation.of(a -> a.terms(t -> t.field(field)
                .size(size)
                .include(i -> i.regexp(literal(start) + ".*"))
                .order(List.of(NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))));
        Query starts = Query.of(q -> q.prefix(p -> p.field(field).value(start)));
        return read(counts(starts, Map.of(field, terms), search -> search.index(alias))
                .get(field));
    }

    private Map<String, Aggregate> counts(
            Query query, Map<String, Aggregation> wanted, UnaryOperator<SearchRequest.Builder> where) {
        return server.ask(client -> client.search(
                        search -> where.apply(search)
                                .query(query)
                                .size(0)
                                .trackTotalHits(track -> track.enabled(false))
                                .aggregations(wanted),
                        Void.class)
                .aggregations());
    }

    private static List<FacetValue> read(@org.jspecify.annotations.Nullable Aggregate counted) {
        return counted == null || !counted.isSterms()
                ? List.of()
                : counted.sterms().buckets().array().stream()
                        .map(bucket -> new FacetValue(
                                bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                        .toList();
    }

    /** A text as a regular expression of the server's that matches nothing else. */
    private static String literal(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && !Character.isLetterOrDigit(c) && c != ' ' && c >= ' ') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
