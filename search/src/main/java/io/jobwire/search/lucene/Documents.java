package io.jobwire.search.lucene;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.ListingBytes;
import io.jobwire.taxonomy.GeoPoint;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a listing. */
public final class Documents {
    /** Fields that a query can name. */
    private static final Set<String> NAMED = Set.of(IndexFields.TITLE, IndexFields.COMPANY, IndexFields.SKILL);

    private Documents() {}

    /** With everything that searches show. */
    static Document of(CanonicalListing listing) {
        IndexedListing indexed = IndexedListing.of(listing);
        Document document = narrowing(indexed);
        indexed.words().forEach((field, texts) -> words(document, field, texts));
        document.add(new SortedDocValuesField(IndexFields.CANONICAL, new BytesRef(indexed.canonical())));
        indexed.facets()
                .forEach((dimension, values) -> values.forEach(value -> document.add(
                        new SortedSetDocValuesField(IndexFields.facet(dimension), new BytesRef(value.term())))));
        indexed.suggestions().forEach(suggestion -> exact(document, IndexFields.SUGGEST, suggestion));
        document.add(new StoredField(IndexFields.RECORD, new BytesRef(ListingBytes.write(listing))));
        return document;
    }

    /**
     * With what saved searches and their filters read only. A word that may stand anywhere is looked up in one field, not in
     * five: most words of most saved searches are such.
     */
    public static Document toMatch(IndexedListing indexed) {
        Document document = narrowing(indexed);
        indexed.words().forEach((field, texts) -> {
            if (NAMED.contains(field)) {
                words(document, field, texts);
            }
            words(document, IndexFields.ANY, List.of(String.join("\n", texts)));
        });
        number(document, IndexFields.AGE, indexed.age().toMillis());
        return document;
    }

    private static Document narrowing(IndexedListing indexed) {
        Document document = new Document();
        exact(document, IndexFields.CANONICAL, indexed.canonical());
        indexed.keys().forEach(key -> exact(document, IndexFields.MEMBER, key));
        indexed.filters()
                .forEach((dimension, values) ->
                        values.forEach(value -> exact(document, IndexFields.filter(dimension), value)));
        number(document, IndexFields.POSTED, indexed.posted().toEpochMilli());
        indexed.pay().forEach((currency, amount) -> number(document, IndexFields.pay(currency), amount));
        for (GeoPoint point : indexed.points()) {
            document.add(new LatLonPoint(IndexFields.POINT, point.lat(), point.lon()));
        }
        return document;
    }

    private static void words(Document document, String field, List<String> texts) {
        texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO)));
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongField(field, value, Field.Store.NO));
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
