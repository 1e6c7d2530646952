package io.jobwire.records.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * What a new version of a schema must not break. Names and meaning are Confluent's.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html">Schema
 *     evolution</a>
 */
public enum CompatibilityLevel {
    /** Anything goes. */
    NONE(false, false, false),
    /** The new version reads what the latest one wrote. */
    BACKWARD(true, false, false),
    /** The new version reads what any earlier one wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The latest version reads what the new one writes. */
    FORWARD(false, true, false),
    /** Every earlier version reads what the new one writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** The new and the latest version read each other. */
    FULL(true, true, false),
    /** The new and every earlier version read each other. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOld;
    private final boolean readByOld;
    private final boolean transitive;

    CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
        this.readsOld = readsOld;
        this.readByOld = readByOld;
        this.transitive = transitive;
    }

    /**
     * What a new version would break.
     *
     * @param earlier published versions, oldest first
     * @return one sentence for each fault; empty when the new version is compatible
     */
    public List<String> faults(Schema next, List<Schema> earlier) {
        List<String> faults = new ArrayList<>();
        int from = transitive ? 0 : Math.max(0, earlier.size() - 1);
        for (Schema old : earlier.subList(from, earlier.size())) {
            if (readsOld) {
                addFaults(faults, next, old, "the new version cannot read what an earlier one wrote");
            }
            if (readByOld) {
                addFaults(faults, old, next, "an earlier version could not read what the new one writes");
            }
        }
        return List.copyOf(faults);
    }

    private static void addFaults(List<String> faults, Schema reader, Schema writer, String direction) {
        SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        pair.getResult()
                .getIncompatibilities()
                .forEach(fault -> faults.add(fault.getType() + " at " + fault.getLocation() + " (" + fault.getMessage()
                        + "): " + direction));
    }
}
