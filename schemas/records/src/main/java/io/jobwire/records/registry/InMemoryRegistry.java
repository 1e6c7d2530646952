package io.jobwire.records.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * A registry in this process's memory: for tests, and for commands that work on files. The same schema has the same id
 * under every subject. Knows no rules of compatibility. Safe for use by many threads.
 */
public final class InMemoryRegistry implements SchemaRegistry {
    private final List<Schema> byId = new ArrayList<>();
    private final Map<Schema, Integer> ids = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> subjects = new LinkedHashMap<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        int id = ids.computeIfAbsent(schema, added -> {
            byId.add(added);
            return byId.size();
        });
        subjects.computeIfAbsent(subject, _ -> new LinkedHashSet<>()).add(id);
        return id;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        Integer id = ids.get(schema);
        if (id == null || !subjects.getOrDefault(subject, Set.of()).contains(id)) {
            throw new UnknownSchemaException("Subject " + subject + " does not hold schema " + schema.getFullName());
        }
        return id;
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 1 || id > byId.size()) {
            throw new UnknownSchemaException("No schema has the id " + id);
        }
        return byId.get(id - 1);
    }
}
