/**
 * Where schemas live: the calls of the Confluent schema registry that Jobwire needs, over HTTP or in memory.
 *
 * <p>What comes in: a schema and the subject that {@link io.jobwire.records.registry.Subjects} names for it, or an id.
 * What goes out: the id, or the schema. {@link io.jobwire.records.registry.RegistryClient} asks Confluent's registry,
 * Karapace, Apicurio or the embedded one; {@link io.jobwire.records.registry.InMemoryRegistry} is for tests and for
 * commands on files.
 *
 * <p>Promises:
 * <ul>
 *   <li>Schemas are registered as published: with their documentation, without Java's properties.
 *   <li>{@link io.jobwire.records.registry.CatalogueSchemas} registers all that an installation writes, so that
 *       {@code auto.register.schemas=false} works for topics and for the internal topics of Kafka Streams, and holds
 *       every subject to FULL_TRANSITIVE.
 *   <li>Only faults that may pass (no connection, time-outs, 5xx, 429) are tried again, for a bounded time. A refusal is
 *       thrown at once: {@link io.jobwire.records.registry.UnknownSchemaException} for 40401, 40402, 40403 and 40408,
 *       {@link io.jobwire.records.registry.IncompatibleSchemaException} for 409, a plain
 *       {@link io.jobwire.records.registry.RegistryException} for all others.
 * </ul>
 *
 * <p>Every published version of a topic's schema is a resource {@code history/<topic>-value/v<N>.avsc}. The build fails
 * when a schema is not its newest version or does not go with any earlier one; running this module's tests with
 * {@code -Djobwire.publish-schemas=true} adds the next version, {@code =again} replaces the newest, for versions that no
 * installation has seen yet.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">The API</a>
 */
@NullMarked
package io.jobwire.records.registry;

import org.jspecify.annotations.NullMarked;
