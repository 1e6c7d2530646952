package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.jobwire.search.Filters;
import io.jobwire.search.index.FilterQueries;
import io.jobwire.search.index.Freshness;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.QueryTranslator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** The queries and filters of {@link io.jobwire.search.index} as the server takes them: the same hits, in the same order. */
final class EsQueries {
    /** The server's BM25 has a factor that Lucene's gave up (k1 + 1); whatever is not BM25 needs it, too. */
    private static final float BM25 = 2.2f;

    private EsQueries() {}

    /** A query of Lucene's. */
    static Query of(org.apache.lucene.search.Query query) {
        return switch (query) {
            case MatchAllDocsQuery ignored -> Query.of(q -> q.matchAll(all -> all.boost(BM25)));
            case MatchNoDocsQuery ignored -> Query.of(q -> q.matchNone(none -> none));
            case TermQuery term -> {
                Term wanted = term.getTerm();
                yield Query.of(q -> q.term(t -> t.field(wanted.field()).value(wanted.text())));
            }
            case PhraseQuery phrase -> phrase(phrase);
            case BoostQuery boost ->
                Query.of(q -> q.bool(b -> b.must(of(boost.getQuery())).boost(boost.getBoost())));
            case DisjunctionMaxQuery best ->
                Query.of(q -> q.disMax(d -> d.tieBreaker((double) best.getTieBreakerMultiplier())
                        .queries(best.getDisjuncts().stream().map(EsQueries::of).toList())));
            case FuzzyQuery near ->
                Query.of(q -> q.fuzzy(f -> f.field(near.getTerm().field())
                        .value(near.getTerm().text())
                        .fuzziness(Integer.toString(near.getMaxEdits()))
                        .prefixLength(near.getPrefixLength())
                        .maxExpansions(QueryTranslator.MAX_EXPANSIONS)
                        .transpositions(near.getTranspositions())));
            case PrefixQuery prefix ->
                Query.of(q -> q.prefix(p -> p.field(prefix.getPrefix().field())
                        .value(prefix.getPrefix().text())
                        .rewrite("top_terms_boost_" + QueryTranslator.MAX_EXPANSIONS)
                        .boost(BM25)));
            case BooleanQuery bool -> bool(bool);
            default -> throw new IllegalStateException("There is no query " + query.getClass() + " in the language");
        };
    }

    private static Query phrase(PhraseQuery phrase) {
        String words = Arrays.stream(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" "));
        return Query.of(q -> q.matchPhrase(
                m -> m.field(phrase.getTerms()[0].field()).query(words).analyzer("whitespace")));
    }

    private static Query bool(BooleanQuery bool) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        for (BooleanClause clause : bool.clauses()) {
            Query part = of(clause.query());
            switch (clause.occur()) {
                case MUST -> all.must(part);
                case SHOULD -> all.should(part);
                case FILTER -> all.filter(part);
                case MUST_NOT -> all.mustNot(part);
            }
        }
        return all.build()._toQuery();
    }

    /** The same hits, newer ones scored higher. */
    static Query fresher(Query query, Instant now) {
        Query fresh = Query.of(q -> q.distanceFeature(d -> d.untyped(u -> u.field(IndexFields.POSTED)
                .origin(JsonData.of(Freshness.origin(now).toEpochMilli()))
                .pivot(JsonData.of(Freshness.PIVOT.toMillis() + "ms"))
                .boost(Freshness.WEIGHT * BM25))));
        return Query.of(q -> q.bool(b -> b.must(query).should(fresh)));
    }

    /** Listings only, narrowed by filters. */
    static Query narrow(Query query, Filters filters, FilterQueries terms, Instant now) {
        List<Query> all = new ArrayList<>();
        all.add(Query.of(q -> q.term(t -> t.field(EsFields.LIVE).value(true))));
        filters.values().forEach((dimension, values) -> {
            List<String> wanted = List.copyOf(terms.terms(dimension, values));
            all.add(Query.of(q -> q.terms(t -> t.field(IndexFields.filter(dimension))
                    .terms(list -> list.value(wanted.stream()
                            .map(co.elastic.clients.elasticsearch._types.FieldValue::of)
                            .toList())))));
        });
        filters.pay().ifPresent(least -> all.add(atLeast(IndexFields.pay(least.currency()), least.amount())));
        filters.postedSince().ifPresent(since -> all.add(atLeast(IndexFields.POSTED, since.toEpochMilli())));
        filters.postedWithin()
                .ifPresent(within ->
                        all.add(atLeast(IndexFields.POSTED, now.minus(within).toEpochMilli())));
        filters.near()
                .ifPresent(near -> all.add(Query.of(q -> q.geoDistance(g -> g.field(IndexFields.POINT)
                        .distance(near.meters() + "m")
                        .location(l -> l.latlon(p -> p.lat(near.lat()).lon(near.lon())))))));
        return Query.of(q -> q.bool(b -> b.must(query).filter(all)));
    }

    private static Query atLeast(String field, long least) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field(field).gte(JsonData.of(least)))));
    }
}
