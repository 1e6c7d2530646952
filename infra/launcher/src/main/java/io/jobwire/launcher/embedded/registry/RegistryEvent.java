package io.jobwire.launcher.embedded.registry;

import io.jobwire.records.registry.CompatibilityLevel;
import java.util.Optional;

/** What may happen to a registry. */
public sealed interface RegistryEvent {

    /**
     * A subject got a version.
     *
     * @param schema JSON text, as Avro prints it
     * @param deleted true when a real registry has marked it as deleted; it is then known by its id only
     */
    record Registered(String subject, int version, int id, String schema, boolean deleted) implements RegistryEvent {}

    /** A version was removed for good. */
    record Removed(String subject, int version) implements RegistryEvent {}

    /** All versions of a subject up to a number were marked as deleted. */
    record SubjectDeleted(String subject, int version) implements RegistryEvent {}

    /**
     * A rule was set or taken back.
     *
     * @param subject empty: the rule for subjects without one of their own
     * @param level empty: taken back
     */
    record RuleSet(Optional<String> subject, Optional<CompatibilityLevel> level) implements RegistryEvent {}
}
