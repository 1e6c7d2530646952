package io.jobwire.records.serde;

import io.jobwire.records.registry.SchemaRegistry;
import io.jobwire.records.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * The serdes of the catalogue's values, all bound to one registry. Immutable and safe for use by many threads.
 *
 * @param registry where schemas live
 * @param autoRegister whether a schema that the registry does not have is registered when it is first written;
 *     {@code auto.register.schemas} of Confluent's serializers
 */
public record RecordSerdes(SchemaRegistry registry, boolean autoRegister) {

    /** Serde of a topic's values; tombstones stay null. */
    public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
        return of(topic.valueType());
    }

    /** Serde of values of a type, for internal topics and stores that are not in the catalogue. */
    public <V extends SpecificRecord> Serde<V> of(Class<V> type) {
        return new AvroSerde<>(type, registry, autoRegister);
    }
}
