package io.jobwire.records.serde;

import io.jobwire.records.registry.PublishedSchema;
import io.jobwire.records.registry.SchemaRegistry;
import io.jobwire.records.registry.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes the wire format. Safe for use by many threads: what is written to is the thread's own. */
final class AvroSerializer<V extends SpecificRecord> implements Serializer<V> {
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    /** Writes nested records by their generated code where they have some: a third less time for a listing. */
    private static final SpecificData MODEL = new SpecificData();

    static {
        MODEL.setCustomCoders(true);
    }

    private final Schema schema;
    private final SpecificDatumWriter<V> writer;
    private final SchemaRegistry registry;
    private final boolean autoRegister;
    private final Map<String, Integer> idByTopic = new ConcurrentHashMap<>();

    AvroSerializer(Class<V> type, SchemaRegistry registry, boolean autoRegister) {
        this.schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, MODEL);
        this.registry = registry;
        this.autoRegister = autoRegister;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V record) {
        if (record == null) {
            return null;
        }
        int id = idOf(topic);
        Scratch scratch = SCRATCH.get();
        scratch.bytes.begin(id);
        try {
            writer.write(record, scratch.encoder);
            scratch.encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return scratch.bytes.end();
    }

    private int idOf(String topic) {
        Integer known = idByTopic.get(topic);
        return known != null ? known : idByTopic.computeIfAbsent(topic, this::askFor);
    }

    private int askFor(String topic) {
        String subject = Subjects.ofValues(topic, schema);
        Schema published = PublishedSchema.of(schema);
        return autoRegister ? registry.register(subject, published) : registry.idOf(subject, published);
    }

    /** What one thread writes with, kept from record to record. */
    private static final class Scratch {
        final RecordBytes bytes = new RecordBytes();
        final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    }
}
