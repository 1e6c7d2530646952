package io.jobwire.records.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, each as its schema says. */
final class ValueWriter {
    private ValueWriter() {}

    static void write(JsonGenerator json, Schema schema, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case IndexedRecord record -> record(json, record);
            case Collection<?> items -> array(json, plain(schema).getElementType(), items);
            case Map<?, ?> entries -> map(json, plain(schema).getValueType(), entries);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case ByteBuffer bytes -> bytes(json, bytes);
            // strings, enum symbols and instants, whose text is ISO 8601 in UTC
            case Object text -> json.writeString(text.toString());
        }
    }

    private static void record(JsonGenerator json, IndexedRecord record) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            json.writeFieldName(field.name());
            write(json, field.schema(), record.get(field.pos()));
        }
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, Schema itemSchema, Collection<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(json, itemSchema, item);
        }
        json.writeEndArray();
    }

    private static void map(JsonGenerator json, Schema valueSchema, Map<?, ?> entries) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(json, valueSchema, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void bytes(JsonGenerator json, ByteBuffer bytes) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        json.writeBinary(copy);
    }

    /** The schema itself, or the branch of a union with null that is not null. */
    static Schema plain(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        for (Schema branch : schema.getTypes()) {
            if (branch.getType() != Schema.Type.NULL) {
                return branch;
            }
        }
        return schema;
    }
}
