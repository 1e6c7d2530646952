package io.jobwire.records.topics;

import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the catalogue. Keys are UTF-8 strings, values Avro records in the Confluent wire format. Immutable.
 *
 * @param name base name, without prefix and generation; compatibility
 * @param key what the key is, in words
 * @param valueType generated class of the value
 * @param truth whether the topic is a source of truth; false: it can be made again by replay, so it has generations
 * @param partitions how its records are spread
 * @param retention what it keeps, and for how long
 */
public record Topic<V extends SpecificRecord>(
        String name, String key, Class<V> valueType, boolean truth, Partitions partitions, Retention retention) {

    public Topic {
        if (!name.matches("[a-z]+(\\.[a-z]+)*")) {
            throw new IllegalArgumentException("A topic's base name is lower-case words joined by dots, not " + name);
        }
        Objects.requireNonNull(valueType);
    }

    /** Schema of the value, as this build was compiled with. */
    public Schema schema() {
        return SpecificData.get().getSchema(valueType);
    }

    /** Topic-level settings as Kafka names them; size and time values are strings. */
    public Map<String, String> settings() {
        return retention.settings();
    }

    /** How the records of a topic are spread: over as many partitions as the work needs, or over one. */
    public enum Partitions {
        /** As many as the installation works with; stages that meet in a task share this number. */
        WORK,
        /** One: few records, or all readers need all of them. */
        ONE
    }
}
