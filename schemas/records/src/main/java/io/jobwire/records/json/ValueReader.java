package io.jobwire.records.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** Reads the values under one parser. Every method begins at a value's first token and ends at its last. */
final class ValueReader {
    private final JsonParser json;

    ValueReader(JsonParser json) {
        this.json = json;
    }

    IndexedRecord record(Schema schema, String path) throws IOException {
        expect(JsonToken.START_OBJECT, path, "a JSON object");
        IndexedRecord record =
                (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        boolean[] seen = new boolean[schema.getFields().size()];
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Schema.Field field = schema.getField(json.currentName());
            JsonToken token = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                record.put(field.pos(), value(ValueWriter.plain(field.schema()), below(path, field)));
                seen[field.pos()] = true;
            } else if (field.schema().isNullable()) {
                record.put(field.pos(), null);
                seen[field.pos()] = true;
            }
        }
        for (Schema.Field field : schema.getFields()) {
            if (!seen[field.pos()]) {
                record.put(field.pos(), defaultOf(field, path));
            }
        }
        return record;
    }

    private static @Nullable Object defaultOf(Schema.Field field, String path) {
        if (!field.hasDefaultValue()) {
            throw new RecordJsonException(below(path, field), "is missing and has no default (" + field.doc() + ")");
        }
        SpecificData model = SpecificData.get();
        // a copy, because the model keeps and hands out one instance of every default
        return model.deepCopy(field.schema(), model.getDefaultValue(field));
    }

    private static String below(String path, Schema.Field field) {
        return path.isEmpty() ? field.name() : path + "." + field.name();
    }

    private Object value(Schema schema, String path) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            throw new RecordJsonException(path, "may not be null");
        }
        return switch (schema.getType()) {
            case RECORD -> record(schema, path);
            case ARRAY -> array(schema.getElementType(), path);
            case MAP -> map(schema.getValueType(), path);
            case STRING -> string();
            case ENUM -> Scalars.symbol(schema, scalar(path), path);
            case BYTES -> ByteBuffer.wrap(Scalars.base64(scalar(path), path));
            case BOOLEAN -> Scalars.flag(scalar(path), path);
            case INT -> Math.toIntExact(Scalars.whole(scalar(path), Integer.MIN_VALUE, Integer.MAX_VALUE, path));
            case LONG ->
                schema.getLogicalType() == null
                        ? (Object) Scalars.whole(scalar(path), Long.MIN_VALUE, Long.MAX_VALUE, path)
                        : Scalars.time(scalar(path), path);
            case DOUBLE -> Scalars.real(scalar(path), path);
            case FLOAT -> (float) Scalars.real(scalar(path), path);
            case FIXED, UNION, NULL ->
                throw new IllegalArgumentException(
                        "No schema of the catalogue has a field of type " + schema.getType());
        };
    }

    private List<Object> array(Schema itemSchema, String path) throws IOException {
        expect(JsonToken.START_ARRAY, path, "a JSON array");
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(itemSchema, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private Map<String, Object> map(Schema valueSchema, String path) throws IOException {
        expect(JsonToken.START_OBJECT, path, "a JSON object");
        Map<String, Object> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            entries.put(name, value(valueSchema, path + "." + name));
        }
        return entries;
    }

    private String string() throws IOException {
        if (!json.currentToken().isStructStart()) {
            return json.getText();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = RecordJson.JSON.createGenerator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return text.toString();
    }

    private String scalar(String path) throws IOException {
        if (json.currentToken().isStructStart()) {
            throw new RecordJsonException(path, "is one value, not an object or an array");
        }
        return json.getText();
    }

    private void expect(JsonToken token, String path, String what) {
        if (json.currentToken() != token) {
            throw new RecordJsonException(path, "is " + what);
        }
    }
}
