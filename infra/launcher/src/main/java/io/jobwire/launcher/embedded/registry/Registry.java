package io.jobwire.launcher.embedded.registry;

import io.jobwire.records.registry.CompatibilityLevel;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** The calls of the API, without HTTP. Safe for use by many threads; those that write go one after the other. */
final class Registry {
    private final RegistryStore store;
    private final Journal journal;
    private final Object writing = new Object();

    Registry(RegistryStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    List<String> subjects() {
        return store.subjects();
    }

    /** Numbers, ascending. */
    List<Integer> versions(String subject) {
        return existing(subject).stream().map(RegistryEvent.Registered::version).toList();
    }

    RegistryEvent.Registered version(String subject, String version) {
        List<RegistryEvent.Registered> versions = existing(subject);
        if (isLatest(version)) {
            return versions.getLast();
        }
        int number = number(version);
        return versions.stream()
                .filter(candidate -> candidate.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryFault.versionNotFound(version));
    }

    String schema(String id) {
        try {
            return store.schema(Integer.parseInt(id)).orElseThrow(() -> unknownId(id));
        } catch (NumberFormatException e) {
            throw unknownId(id);
        }
    }

    RegistryEvent.Registered register(String subject, String text) {
        String schema = normal(text);
        synchronized (writing) {
            Optional<RegistryEvent.Registered> known = find(subject, schema);
            if (known.isPresent()) {
                return known.get();
            }
            List<RegistryEvent.Registered> versions = store.versions(subject);
            List<String> faults = ruleFor(subject).faults(parsed(schema), schemas(versions));
            if (!faults.isEmpty()) {
                throw RegistryFault.incompatible("Schema being registered is incompatible with an earlier schema for"
                        + " subject \"" + subject + "\", rule " + ruleFor(subject) + ": " + String.join("; ", faults));
            }
            int next = versions.isEmpty() ? 1 : versions.getLast().version() + 1;
            RegistryEvent.Registered added =
                    new RegistryEvent.Registered(subject, next, store.idFor(schema), schema, false);
            journal.write(added);
            return added;
        }
    }

    RegistryEvent.Registered lookUp(String subject, String text) {
        String schema = normal(text);
        existing(subject);
        return find(subject, schema).orElseThrow(() -> RegistryFault.schemaNotFound("Schema not found"));
    }

    /** What registering would break; a subject without versions has nothing to break. */
    List<String> faults(String subject, String version, String text) {
        Schema schema = parsed(text);
        if (isLatest(version)) {
            return ruleFor(subject).faults(schema, schemas(store.versions(subject)));
        }
        return ruleFor(subject).faults(schema, schemas(List.of(version(subject, version))));
    }

    CompatibilityLevel rule() {
        return store.rule();
    }

    CompatibilityLevel ruleOf(String subject, boolean orGlobal) {
        return orGlobal
                ? ruleFor(subject)
                : store.ruleOf(subject).orElseThrow(() -> RegistryFault.levelNotSet(subject));
    }

    void setRule(Optional<String> subject, CompatibilityLevel level) {
        synchronized (writing) {
            journal.write(new RegistryEvent.RuleSet(subject, Optional.of(level)));
        }
    }

    private CompatibilityLevel ruleFor(String subject) {
        return store.ruleOf(subject).orElseGet(store::rule);
    }

    private Optional<RegistryEvent.Registered> find(String subject, String schema) {
        return store.versions(subject).stream()
                .filter(version -> version.schema().equals(schema))
                .findFirst();
    }

    private List<RegistryEvent.Registered> existing(String subject) {
        List<RegistryEvent.Registered> versions = store.versions(subject);
        if (versions.isEmpty()) {
            throw RegistryFault.subjectNotFound(subject);
        }
        return versions;
    }

    private static List<Schema> schemas(List<RegistryEvent.Registered> versions) {
        return versions.stream().map(version -> parsed(version.schema())).toList();
    }

    private static String normal(String text) {
        return parsed(text).toString();
    }

    private static Schema parsed(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw RegistryFault.schemaInvalid(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isLatest(String version) {
        return version.equals("latest") || version.equals("-1");
    }

    private static int number(String version) {
        try {
            int number = Integer.parseInt(version);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw RegistryFault.versionInvalid(version);
        }
        throw RegistryFault.versionInvalid(version);
    }

    private static RegistryFault unknownId(String id) {
        return RegistryFault.schemaNotFound("Schema " + id + " not found");
    }
}
