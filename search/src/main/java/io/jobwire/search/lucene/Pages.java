package io.jobwire.search.lucene;

import io.jobwire.search.Cursor;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SortOrder;
import io.jobwire.search.index.IndexFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;

/** Orders of hits, and where a page ends. Every order ends with the canonical id, so it is total. */
final class Pages {
    private static final SortField BY_ID = new SortField(IndexFields.CANONICAL, SortField.Type.STRING);

    private Pages() {}

    static Sort order(SearchRequest request) {
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case DATE, PAY -> {
                SortField highest = new SortedNumericSortField(IndexFields.sort(request), SortField.Type.LONG, true);
                highest.setMissingValue(Long.MIN_VALUE);
                yield new Sort(highest, BY_ID);
            }
        };
    }

    /** The last hit of the page before, as Lucene takes it. */
    static FieldDoc after(Cursor cursor, SortOrder sort) {
        Object value = sort == SortOrder.RELEVANCE
                ? (Object) Float.intBitsToFloat((int) cursor.value())
                : (Object) cursor.value();
        // Any document number: the canonical id has decided before it would be compared.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(cursor.canonical())});
    }

    static Cursor cursor(SearchRequest request, ScoreDoc last, long snapshot) {
        Object[] values = ((FieldDoc) last).fields;
        long value = values[0] instanceof Float score ? Float.floatToIntBits(score) : (Long) values[0];
        return new Cursor(request.fingerprint(), snapshot, value, ((BytesRef) values[1]).utf8ToString());
    }

    static double score(SearchRequest request, ScoreDoc hit) {
        return request.sort() == SortOrder.RELEVANCE ? (Float) ((FieldDoc) hit).fields[0] : 0;
    }
}
