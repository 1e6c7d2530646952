package io.jobwire.records.registry;

import io.jobwire.records.topics.Topic;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.records.topics.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;

/** Registers what an installation writes, so that its stages need not be allowed to. */
public final class CatalogueSchemas {
    /** Readers and writers of any two versions live side by side during an upgrade and during a replay. */
    public static final CompatibilityLevel LEVEL = CompatibilityLevel.FULL_TRANSITIVE;

    private CatalogueSchemas() {}

    /**
     * Registers the schema of every topic, and of every record type for the internal topics of Kafka Streams, and makes
     * the registry hold each subject to {@link #LEVEL}. May be repeated without harm.
     *
     * @return the subjects, in the order of the catalogue
     * @throws IncompatibleSchemaException when a subject has a version that the current one does not go with
     * @throws RegistryException when the registry does not keep the rule that it was given
     */
    public static List<String> register(RegistryClient registry, TopicNames names) {
        Map<String, Schema> subjects = of(names);
        registerSideBySide(registry, subjects);
        return List.copyOf(subjects.keySet());
    }

    /** The schemas of this build by subject, as they are registered, in the order of the catalogue. */
    public static Map<String, Schema> of(TopicNames names) {
        Map<String, Schema> subjects = new LinkedHashMap<>();
        for (Topic<?> topic : Topics.all()) {
            Schema schema = PublishedSchema.of(topic.schema());
            subjects.put(Subjects.ofValues(names.of(topic), schema), schema);
        }
        for (Schema schema : List.copyOf(subjects.values())) {
            subjects.put(schema.getFullName(), schema);
        }
        for (Schema internal : Topics.internal()) {
            Schema schema = PublishedSchema.of(internal);
            subjects.put(schema.getFullName(), schema);
        }
        return subjects;
    }

    /** Each answer waits for the registry's own log, so that one after the other takes seconds. */
    private static void registerSideBySide(RegistryClient registry, Map<String, Schema> subjects) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> asked = subjects.entrySet().stream()
                    .map(subject -> CompletableFuture.runAsync(
                            () -> register(registry, subject.getKey(), subject.getValue()), threads))
                    .toList();
            asked.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RegistryException fault
                    ? fault
                    : new RegistryException("The schemas of the catalogue cannot be registered", e);
        }
    }

    private static void register(RegistryClient registry, String subject, Schema schema) {
        // The rule first: Apicurio enforces none until it is told.
        if (registry.compatibility(subject).filter(LEVEL::equals).isEmpty()) {
            registry.setCompatibility(subject, LEVEL);
            if (registry.compatibility(subject).filter(LEVEL::equals).isEmpty()) {
                throw new RegistryException("The schema registry did not keep the rule " + LEVEL + " for " + subject
                        + ": may the user of basic.auth.user.info change it?");
            }
        }
        registry.register(subject, schema);
    }
}
