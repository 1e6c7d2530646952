package io.jobwire.search.lucene;

import io.jobwire.records.CanonicalListing;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.ListingBytes;
import io.jobwire.taxonomy.GeoPoint;
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
    private Documents() {}

    /** With everything that searches show. */
    static Document of(CanonicalListing listing) {
        IndexedListing indexed = IndexedListing.of(listing);
        Document document = toMatch(indexed);
        document.add(new SortedDocValuesField(IndexFields.CANONICAL, new BytesRef(indexed.canonical())));
        indexed.facets()
                .forEach((dimension, values) -> values.forEach(value -> document.add(
                        new SortedSetDocValuesField(IndexFields.facet(dimension), new BytesRef(value.term())))));
        indexed.suggestions().forEach(suggestion -> exact(document, IndexFields.SUGGEST, suggestion));
        document.add(new StoredField(IndexFields.RECORD, new BytesRef(ListingBytes.write(listing))));
        return document;
    }

    /** With what queries and filters read only. */
    public static Document toMatch(IndexedListing indexed) {
        Document document = new Document();
        exact(document, IndexFields.CANONICAL, indexed.canonical());
        indexed.keys().forEach(key -> exact(document, IndexFields.MEMBER, key));
        indexed.words()
                .forEach((field, texts) ->
                        texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO))));
        indexed.filters()
                .forEach((dimension, values) ->
                        values.forEach(value -> exact(document, IndexFields.filter(dimension), value)));
        number(document, IndexFields.POSTED, indexed.posted().toEpochMilli());
        number(document, IndexFields.AGE, indexed.age().toMillis());
        indexed.pay().forEach((currency, amount) -> number(document, IndexFields.pay(currency), amount));
        for (GeoPoint point : indexed.points()) {
            document.add(new LatLonPoint(IndexFields.POINT, point.lat(), point.lon()));
        }
        return document;
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongField(field, value, Field.Store.NO));
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
