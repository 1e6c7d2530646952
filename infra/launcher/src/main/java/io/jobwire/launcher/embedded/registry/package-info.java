/**
 * The core of the embedded schema registry: versions of subjects and their rules of compatibility, the REST API of
 * Confluent's registry in front, a journal of events behind.
 *
 * <p>What comes in: HTTP requests. What goes out: answers, and {@link io.jobwire.launcher.embedded.registry.RegistryEvent
 * events} for the journal. The store changes by events only, so that reading a journal from its start gives the same
 * store; a request that writes is answered when its event has come back from the journal. Events are written as JSON in
 * the format of Confluent's {@code _schemas} topic, so that a real registry can take over.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">The API</a>
 */
@NullMarked
package io.jobwire.launcher.embedded.registry;

import org.jspecify.annotations.NullMarked;
