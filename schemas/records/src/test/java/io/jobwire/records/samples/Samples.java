package io.jobwire.records.samples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Records of any type, filled by their schemas; the same call gives the same record. */
public final class Samples {
    private static final SpecificData MODEL = SpecificData.get();

    private Samples() {}

    /** Every field has a value, every list and map one entry. */
    public static <T extends SpecificRecord> T full(Class<T> type) {
        return type.cast(record(MODEL.getSchema(type), true));
    }

    /** Every field that may be absent is, every list and map is empty. */
    public static <T extends SpecificRecord> T bare(Class<T> type) {
        return type.cast(record(MODEL.getSchema(type), false));
    }

    private static IndexedRecord record(Schema schema, boolean full) {
        IndexedRecord record = (IndexedRecord) SpecificData.newInstance(MODEL.getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            if (full || !field.schema().isNullable()) {
                record.put(field.pos(), value(field.schema(), field.name(), field.pos(), full));
            }
        }
        return record;
    }

    private static Object value(Schema schema, String name, int number, boolean full) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, full);
            case ARRAY -> full ? List.of(value(schema.getElementType(), name, number, full)) : List.of();
            case MAP -> full ? Map.of("a \"key\"", value(schema.getValueType(), name, number, full)) : Map.of();
            case UNION -> value(schema.getTypes().get(1), name, number, full);
            case STRING -> full ? name + " \u00fc\u6f22\ud83d\ude80 \"\\\n\u2028" : "";
            case ENUM -> MODEL.createEnum(schema.getEnumSymbols().get(full ? 1 : 0), schema);
            case BYTES -> ByteBuffer.wrap(full ? name.getBytes(StandardCharsets.UTF_8) : new byte[0]);
            case BOOLEAN -> full;
            case INT -> full ? Integer.MAX_VALUE - number : 0;
            case LONG ->
                schema.getLogicalType() != null
                        ? Instant.ofEpochMilli(full ? 1_790_000_000_123L + number : 0)
                        : (Object) (full ? Long.MAX_VALUE - number : 0L);
            case DOUBLE -> full ? 1.0 / (number + 3) : 0.0;
            case FLOAT, FIXED, NULL -> throw new AssertionError("No schema has a " + schema.getType());
        };
    }
}
