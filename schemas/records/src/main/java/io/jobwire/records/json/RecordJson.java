package io.jobwire.records.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records to JSON and back. Stateless and safe for use by many threads.
 *
 * <p>Reading is lenient, because people write these files by hand: a field that is absent, or null where null is not
 * allowed, takes the schema's default; unknown fields are skipped; times are ISO 8601 with an offset or epoch
 * milliseconds; numbers and booleans may be quoted; enum symbols may be in any case; a string field that is given as an
 * object or an array takes its compact JSON text.
 */
public final class RecordJson {
    static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    /** One line of JSON, without a line end; every field of the schema is in it, absent values as null. */
    public static String write(SpecificRecord record) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            ValueWriter.write(json, record.getSchema(), record);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    /**
     * The record that one JSON object says.
     *
     * @throws RecordJsonException when it is not JSON, lacks a field that has no default, or has a value of the wrong
     *     kind
     */
    public static <T extends SpecificRecord> T read(Class<T> type, String json) {
        Schema schema = SpecificData.get().getSchema(type);
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RecordJsonException("", "A " + schema.getName() + " is written as a JSON object");
            }
            T record = type.cast(new ValueReader(parser).record(schema, ""));
            if (parser.nextToken() != null) {
                throw new RecordJsonException("", "After the JSON object of a " + schema.getName() + " more follows");
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new RecordJsonException("", "Not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }
}
