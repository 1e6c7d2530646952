package io.jobwire.search.saved;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;

/**
 * Holds queries against an index of one listing. Most of a query is whether words are there and how that goes together: it is
 * looked up, where Lucene would rewrite the query and plan how to go through many documents, for each query anew. What is more
 * than that (phrases, beginnings of words, numbers, circles) is left to Lucene. Used by one thread, for one listing.
 */
final class OneListing extends CandidateMatcher<QueryMatch> {
    private final LeafReaderContext only;
    /** Without a cache: what was found in one listing says nothing of the next. */
    private final IndexSearcher alone;

    private final Map<String, TermsEnum> fields = new HashMap<>();

    OneListing(IndexSearcher searcher) {
        super(searcher);
        this.alone = new IndexSearcher(searcher.getIndexReader());
        this.alone.setQueryCache(null);
        this.only = alone.getIndexReader().leaves().getFirst();
        if (only.reader().maxDoc() != 1) {
            throw new IllegalArgumentException(
                    "One listing at a time, not " + only.reader().maxDoc());
        }
    }

    @Override
    public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
        if (holds(query)) {
            addMatch(new QueryMatch(id), 0);
        }
    }

    @Override
    public QueryMatch resolve(QueryMatch one, QueryMatch other) {
        return one;
    }

    private boolean holds(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> has(term.getTerm());
            case BooleanQuery bool -> holds(bool);
            case BoostQuery boost -> holds(boost.getQuery());
            case DisjunctionMaxQuery any -> {
                for (Query one : any.getDisjuncts()) {
                    if (holds(one)) {
                        yield true;
                    }
                }
                yield false;
            }
            case MatchAllDocsQuery _ -> true;
            case MatchNoDocsQuery _ -> false;
            default -> finds(query);
        };
    }

    private boolean holds(BooleanQuery bool) throws IOException {
        boolean required = false;
        boolean some = false;
        int wanted = bool.getMinimumNumberShouldMatch();
        for (BooleanClause clause : bool.clauses()) {
            switch (clause.occur()) {
                case MUST, FILTER -> {
                    required = true;
                    if (!holds(clause.query())) {
                        return false;
                    }
                }
                case MUST_NOT -> {
                    if (holds(clause.query())) {
                        return false;
                    }
                }
                case SHOULD -> {
                    some = some || holds(clause.query());
                    if (wanted > 1) {
                        return finds(bool);
                    }
                }
            }
        }
        return some || (required && wanted == 0);
    }

    private boolean has(Term term) throws IOException {
        TermsEnum words = fields.get(term.field());
        if (words == null) {
            LeafReader reader = only.reader();
            Terms terms = reader.terms(term.field());
            words = terms == null ? TermsEnum.EMPTY : terms.iterator();
            fields.put(term.field(), words);
        }
        return words.seekExact(term.bytes());
    }

    private boolean finds(Query query) throws IOException {
        Scorer scorer = alone.createWeight(alone.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(only);
        return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }
}
