package io.jobwire.records.serde;

import io.jobwire.records.registry.SchemaRegistry;
import io.jobwire.records.registry.UnknownSchemaException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wire format. Safe for use by many threads: a reader keeps no state between records and a decoder is the
 * thread's own.
 *
 * <p>Lengths in the bytes are not believed: Avro compares them with what is left before it allocates anything.
 * Lengths beyond what an array can hold it reports as an unsupported operation.
 */
final class AvroDeserializer<V extends SpecificRecord> implements Deserializer<V> {
    /** Decoders have a buffer of their own that is worth keeping. */
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final Schema readerSchema;
    private final SchemaRegistry registry;
    private final Map<Integer, SpecificDatumReader<V>> readerById = new ConcurrentHashMap<>();

    AvroDeserializer(Class<V> type, SchemaRegistry registry) {
        this.readerSchema = SpecificData.get().getSchema(type);
        this.registry = registry;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int id = WireFormat.schemaId(bytes);
        SpecificDatumReader<V> known = readerById.get(id);
        SpecificDatumReader<V> reader = known != null ? known : readerById.computeIfAbsent(id, this::readerFor);
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, DECODER.get());
        DECODER.set(decoder);
        try {
            V record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new MalformedRecordException(
                        "TRAILING_BYTES",
                        "After the " + readerSchema.getName() + " more bytes follow than schema " + id + " explains");
            }
            return record;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            throw new MalformedRecordException(
                    "AVRO_UNREADABLE",
                    "The bytes are not a " + readerSchema.getName() + " as schema " + id + " writes it",
                    e);
        }
    }

    private SpecificDatumReader<V> readerFor(int id) {
        try {
            Schema writerSchema = registry.schema(id);
            return new SpecificDatumReader<>(writerSchema, readerSchema);
        } catch (UnknownSchemaException e) {
            throw new MalformedRecordException(
                    "SCHEMA_UNKNOWN", "The registry has no schema with the id " + id + " that the record names", e);
        }
    }
}
