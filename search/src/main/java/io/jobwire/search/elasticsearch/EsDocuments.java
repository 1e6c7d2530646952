package io.jobwire.search.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.json.RecordJson;
import io.jobwire.search.Dimension;
import io.jobwire.search.index.IndexFields;
import io.jobwire.search.index.IndexedListing;
import io.jobwire.search.index.Labelled;
import io.jobwire.search.index.Texts;
import io.jobwire.taxonomy.GeoPoint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes documents, as JSON in UTF-8. Safe for use by many threads. */
final class EsDocuments {
    private static final JsonFactory JSON = new JsonFactory();
    private final Texts analyzer;

    EsDocuments(Texts analyzer) {
        this.analyzer = analyzer;
    }

    byte[] of(CanonicalListing listing) {
        IndexedListing indexed = IndexedListing.of(listing);
        return json(to -> {
            to.writeBooleanField(EsFields.LIVE, true);
            to.writeStringField(IndexFields.CANONICAL, indexed.canonical());
            strings(to, IndexFields.MEMBER, indexed.keys());
            for (Map.Entry<String, List<String>> texts : indexed.words().entrySet()) {
                strings(
                        to,
                        texts.getKey(),
                        texts.getValue().stream()
                                .map(text -> analyzer.words(texts.getKey(), text))
                                .toList());
            }
            dimensions(to, indexed);
            to.writeNumberField(IndexFields.POSTED, indexed.posted().toEpochMilli());
            to.writeObjectFieldStart(EsFields.PAY);
            for (Map.Entry<String, Long> pay : indexed.pay().entrySet()) {
                to.writeNumberField(pay.getKey(), pay.getValue());
            }
            to.writeEndObject();
            points(to, indexed.points());
            strings(to, IndexFields.SUGGEST, indexed.suggestions());
            to.writeFieldName(EsFields.LISTING);
            to.writeRawValue(RecordJson.write(listing));
        });
    }

    private static void dimensions(JsonGenerator to, IndexedListing indexed) throws IOException {
        to.writeObjectFieldStart(EsFields.FILTER);
        for (Dimension dimension : Dimension.values()) {
            strings(to, dimension.parameter(), indexed.filters().getOrDefault(dimension, java.util.Set.of()));
        }
        to.writeEndObject();
        to.writeObjectFieldStart(EsFields.VALUE);
        for (Map.Entry<Dimension, List<Labelled>> facet : indexed.facets().entrySet()) {
            strings(
                    to,
                    facet.getKey().parameter(),
                    facet.getValue().stream().map(Labelled::value).toList());
        }
        to.writeEndObject();
        to.writeObjectFieldStart(EsFields.FACET);
        for (Map.Entry<Dimension, List<Labelled>> facet : indexed.facets().entrySet()) {
            strings(
                    to,
                    facet.getKey().parameter(),
                    facet.getValue().stream().map(Labelled::term).toList());
        }
        to.writeEndObject();
    }

    private static void points(JsonGenerator to, List<GeoPoint> points) throws IOException {
        to.writeArrayFieldStart(IndexFields.POINT);
        for (GeoPoint point : points) {
            to.writeStartObject();
            to.writeNumberField("lat", point.lat());
            to.writeNumberField("lon", point.lon());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    /** What is left of a deleted listing. */
    static byte[] gone(Instant at) {
        return json(to -> to.writeNumberField(EsFields.GONE, at.toEpochMilli()));
    }

    private static void strings(JsonGenerator to, String field, Collection<String> values) throws IOException {
        to.writeArrayFieldStart(field);
        for (String value : values) {
            to.writeString(value);
        }
        to.writeEndArray();
    }

    private interface Fields {
        void write(JsonGenerator to) throws IOException;
    }

    /** By way of a string: half a pair of surrogates then becomes a question mark instead of an error. */
    private static byte[] json(Fields fields) {
        StringWriter text = new StringWriter(16 * 1024);
        try (JsonGenerator to = JSON.createGenerator(text)) {
            to.writeStartObject();
            fields.write(to);
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
