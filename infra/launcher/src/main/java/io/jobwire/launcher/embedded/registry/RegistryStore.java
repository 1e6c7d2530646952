package io.jobwire.launcher.embedded.registry;

import io.jobwire.records.registry.CompatibilityLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Versions, ids and rules, as the events so far have left them. Changes by {@link #apply} only. Safe for use by many
 * threads.
 */
public final class RegistryStore {
    /** As Confluent's registry begins. */
    private static final CompatibilityLevel FIRST_RULE = CompatibilityLevel.BACKWARD;

    private final Map<Integer, String> schemaById = new HashMap<>();
    private final Map<String, Integer> idBySchema = new HashMap<>();
    private final NavigableMap<String, NavigableMap<Integer, RegistryEvent.Registered>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> ruleBySubject = new HashMap<>();
    private CompatibilityLevel rule = FIRST_RULE;
    private int lastId;

    /** Takes an event into account; one that is already in it changes nothing. */
    public synchronized void apply(RegistryEvent event) {
        switch (event) {
            case RegistryEvent.Registered registered -> add(registered);
            case RegistryEvent.Removed(String subject, int version) -> {
                NavigableMap<Integer, RegistryEvent.Registered> versions = subjects.get(subject);
                if (versions != null) {
                    versions.remove(version);
                }
            }
            case RegistryEvent.SubjectDeleted(String subject, int version) -> {
                NavigableMap<Integer, RegistryEvent.Registered> versions = subjects.get(subject);
                if (versions != null) {
                    versions.headMap(version, true).clear();
                }
            }
            case RegistryEvent.RuleSet(Optional<String> subject, Optional<CompatibilityLevel> level) ->
                setRule(subject, level);
        }
    }

    private void add(RegistryEvent.Registered registered) {
        lastId = Math.max(lastId, registered.id());
        schemaById.put(registered.id(), registered.schema());
        idBySchema.putIfAbsent(registered.schema(), registered.id());
        NavigableMap<Integer, RegistryEvent.Registered> versions =
                subjects.computeIfAbsent(registered.subject(), _ -> new TreeMap<>());
        if (registered.deleted()) {
            versions.remove(registered.version());
        } else {
            versions.put(registered.version(), registered);
        }
    }

    private void setRule(Optional<String> subject, Optional<CompatibilityLevel> level) {
        if (subject.isEmpty()) {
            rule = level.orElse(FIRST_RULE);
        } else if (level.isPresent()) {
            ruleBySubject.put(subject.get(), level.get());
        } else {
            ruleBySubject.remove(subject.get());
        }
    }

    /** Names of the subjects that have a version, sorted. */
    synchronized List<String> subjects() {
        return subjects.entrySet().stream()
                .filter(subject -> !subject.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Oldest first; empty when there is no such subject. */
    synchronized List<RegistryEvent.Registered> versions(String subject) {
        NavigableMap<Integer, RegistryEvent.Registered> versions = subjects.get(subject);
        return versions == null ? List.of() : List.copyOf(versions.values());
    }

    synchronized Optional<String> schema(int id) {
        return Optional.ofNullable(schemaById.get(id));
    }

    synchronized Optional<CompatibilityLevel> ruleOf(String subject) {
        return Optional.ofNullable(ruleBySubject.get(subject));
    }

    synchronized CompatibilityLevel rule() {
        return rule;
    }

    /** Id that a schema has, or would get. */
    synchronized int idFor(String schema) {
        Integer known = idBySchema.get(schema);
        return known != null ? known : lastId + 1;
    }
}
