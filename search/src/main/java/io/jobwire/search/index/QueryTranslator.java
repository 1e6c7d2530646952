package io.jobwire.search.index;

import io.jobwire.search.Dimension;
import io.jobwire.search.query.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Makes a query of Lucene's of a tree. Either words that no listing has stand for words near them, or, literally, every
 * word means itself: then a query means the same whatever else is in the index.
 */
public final class QueryTranslator {
    private static final List<String> EACH =
            List.of(IndexFields.TITLE, IndexFields.SKILL, IndexFields.COMPANY, IndexFields.PLACE, IndexFields.TEXT);

    /** What the other fields add to the best one. */
    private static final float TIE = 0.1f;

    /** Shortest words in which one typing error, and in which two are forgiven. */
    private static final int ONE_ERROR = 4;

    private static final int TWO_ERRORS = 8;

    /** Most words that a word with an error, or the beginning of a word, stands for. */
    public static final int MAX_EXPANSIONS = 64;

    private final Optional<Vocabulary> vocabulary;
    /** Fields of a word that may stand anywhere. */
    private final List<String> anywhere;

    private final Analyzer analyzer;
    private final QueryBuilder words;

    private QueryTranslator(Optional<Vocabulary> vocabulary, List<String> anywhere, Analyzer analyzer) {
        this.vocabulary = vocabulary;
        this.anywhere = anywhere;
        this.analyzer = analyzer;
        this.words = new QueryBuilder(analyzer);
    }

    /** The words of an index. */
    public interface Vocabulary {
        /** Whether any listing has a word in any of some fields. */
        boolean has(List<String> fields, String word);

        /** The words of a state of a Lucene index. */
        static Vocabulary of(IndexReader reader) {
            return (fields, word) -> {
                try {
                    for (String field : fields) {
                        if (reader.docFreq(new Term(field, word)) > 0) {
                            return true;
                        }
                    }
                    return false;
                } catch (IOException e) {
                    throw new UncheckedIOException("The index cannot be read", e);
                }
            };
        }
    }

    /** Forgives typing errors in words that are not in the vocabulary. */
    public static QueryTranslator forgiving(Vocabulary vocabulary, Analyzer analyzer) {
        return new QueryTranslator(Optional.of(vocabulary), EACH, analyzer);
    }

    /** Takes every word for what it is, and asks only whether it is there: for documents with {@link IndexFields#ANY}. */
    public static QueryTranslator literal(Analyzer analyzer) {
        return new QueryTranslator(Optional.empty(), List.of(IndexFields.ANY), analyzer);
    }

    /** The query of a tree; it finds nothing when there are no words in it. */
    public Query translate(QueryNode node) {
        return part(node).orElseGet(() -> new MatchNoDocsQuery("no words in the query"));
    }

    /** Empty for what has no words, such as a lone sign. */
    private Optional<Query> part(QueryNode node) {
        return switch (node) {
            case QueryNode.Everything() -> Optional.of(new MatchAllDocsQuery());
            case QueryNode.Word(QueryNode.Field field, String text) -> best(field, name -> word(field, name, text));
            case QueryNode.Prefix(QueryNode.Field field, String text) -> best(field, name -> prefix(name, text));
            case QueryNode.Phrase(QueryNode.Field field, String text) ->
                best(field, name -> Optional.ofNullable(words.createPhraseQuery(name, text)));
            case QueryNode.HasSkill(String id) ->
                Optional.of(new BoostQuery(
                        new TermQuery(new Term(IndexFields.filter(Dimension.SKILL), id)), weight(IndexFields.SKILL)));
            case QueryNode.And(List<QueryNode> parts) -> and(parts);
            case QueryNode.Or(List<QueryNode> parts) -> or(parts);
            case QueryNode.Not(QueryNode inner) ->
                part(inner)
                        .map(query -> new BooleanQuery.Builder()
                                .add(new MatchAllDocsQuery(), Occur.FILTER)
                                .add(query, Occur.MUST_NOT)
                                .build());
        };
    }

    private Optional<Query> and(List<QueryNode> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        boolean some = false;
        for (QueryNode node : parts) {
            boolean negated = node instanceof QueryNode.Not;
            Optional<Query> query = node instanceof QueryNode.Not(QueryNode inner) ? part(inner) : part(node);
            query.ifPresent(q -> all.add(q, negated ? Occur.MUST_NOT : Occur.MUST));
            positive |= query.isPresent() && !negated;
            some |= query.isPresent();
        }
        if (some && !positive) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return some ? Optional.of(all.build()) : Optional.empty();
    }

    private Optional<Query> or(List<QueryNode> parts) {
        List<Query> queries =
                parts.stream().map(this::part).flatMap(Optional::stream).toList();
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, TIE));
    }

    private interface InField {
        Optional<Query> query(String field);
    }

    private Optional<Query> best(QueryNode.Field field, InField inField) {
        List<Query> fields = new ArrayList<>();
        for (String name : names(field)) {
            inField.query(name).ifPresent(query -> fields.add(new BoostQuery(query, weight(name))));
        }
        return switch (fields.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(fields.getFirst());
            default -> Optional.of(new DisjunctionMaxQuery(fields, TIE));
        };
    }

    private List<String> names(QueryNode.Field field) {
        return switch (field) {
            case ANY -> anywhere;
            case TITLE -> List.of(IndexFields.TITLE);
            case COMPANY -> List.of(IndexFields.COMPANY);
            case SKILL -> List.of(IndexFields.SKILL);
        };
    }

    /** What a match in a field is worth. */
    private static float weight(String field) {
        return switch (field) {
            case IndexFields.TITLE -> 4;
            case IndexFields.SKILL, IndexFields.COMPANY -> 3;
            case IndexFields.PLACE -> 2;
            default -> 1;
        };
    }

    private Optional<Query> word(QueryNode.Field field, String name, String text) {
        // Several words in one, such as full-stack, stand side by side in the text as well.
        Query exact = words.createPhraseQuery(name, text);
        if (exact instanceof TermQuery term
                && vocabulary.isPresent()
                && !vocabulary.get().has(names(field), term.getTerm().text())) {
            return Optional.of(near(term.getTerm()));
        }
        return Optional.ofNullable(exact);
    }

    private static Query near(Term term) {
        int length = term.text().codePointCount(0, term.text().length());
        if (length < ONE_ERROR || term.text().chars().anyMatch(Character::isDigit)) {
            return new TermQuery(term);
        }
        return new FuzzyQuery(term, length < TWO_ERRORS ? 1 : 2, 1, MAX_EXPANSIONS, true);
    }

    private Optional<Query> prefix(String name, String text) {
        String start = analyzer.normalize(name, text).utf8ToString();
        MultiTermQuery.RewriteMethod bounded = vocabulary.isPresent()
                ? new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MAX_EXPANSIONS)
                : MultiTermQuery.CONSTANT_SCORE_REWRITE;
        return start.isEmpty() ? Optional.empty() : Optional.of(new PrefixQuery(new Term(name, start), bounded));
    }
}
