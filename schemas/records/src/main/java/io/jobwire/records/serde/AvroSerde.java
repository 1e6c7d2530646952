package io.jobwire.records.serde;

import io.jobwire.records.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde of one record type in the Confluent wire format. Safe for use by many threads; null stays null (a tombstone).
 *
 * <p>Writing looks the schema's id up once per topic, under the subject that
 * {@link io.jobwire.records.registry.Subjects} names. Reading resolves the
 * writer's schema against the one this build was compiled with. Bytes that cannot be read are a
 * {@link MalformedRecordException}; a registry that cannot be asked is a
 * {@link io.jobwire.records.registry.RegistryException}.
 */
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {
    private final AvroSerializer<V> serializer;
    private final AvroDeserializer<V> deserializer;

    /**
     * @param autoRegister whether a schema that the registry does not have is registered when it is first written
     */
    public AvroSerde(Class<V> type, SchemaRegistry registry, boolean autoRegister) {
        this.serializer = new AvroSerializer<>(type, registry, autoRegister);
        this.deserializer = new AvroDeserializer<>(type, registry);
    }

    @Override
    public Serializer<V> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<V> deserializer() {
        return deserializer;
    }
}
