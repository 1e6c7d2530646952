package io.jobwire.launcher.replay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * How the latest records of a topic differ between two generations.
 *
 * @param topic base name
 * @param before records of the first
 * @param after records of the second
 * @param same records that are the same byte for byte
 * @param appeared keys that only the second has, in order
 * @param vanished keys that only the first has, in order
 * @param changed keys that both have, with another record, in order
 */
public record TopicDifference(
        String topic,
        long before,
        long after,
        long same,
        List<String> appeared,
        List<String> vanished,
        List<Change> changed) {

    /** A record that changed, and the fields in which it did; none: only the order of entries in a map. */
    public record Change(String key, List<String> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    public TopicDifference {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        changed = List.copyOf(changed);
    }

    /** Compares the latest records of every key. */
    public static TopicDifference of(
            String topic, Schema schema, Map<String, Digest> before, Map<String, Digest> after) {
        List<String> appeared = new ArrayList<>();
        List<String> vanished = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        long same = 0;
        for (Map.Entry<String, Digest> entry : new TreeMap<>(after).entrySet()) {
            Digest old = before.get(entry.getKey());
            if (old == null) {
                appeared.add(entry.getKey());
            } else if (old.same(entry.getValue())) {
                same++;
            } else {
                changed.add(new Change(entry.getKey(), old.differing(entry.getValue(), schema)));
            }
        }
        before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().forEach(vanished::add);
        return new TopicDifference(topic, before.size(), after.size(), same, appeared, vanished, changed);
    }

    /** Whether every record is the same. */
    public boolean none() {
        return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty();
    }

    /** How many records changed in each field, by its name. */
    public Map<String, Long> fields() {
        Map<String, Long> fields = new TreeMap<>();
        changed.forEach(change -> change.fields().forEach(field -> fields.merge(field, 1L, Long::sum)));
        return fields;
    }
}
