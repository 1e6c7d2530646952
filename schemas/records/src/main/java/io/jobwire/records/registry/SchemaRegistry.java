package io.jobwire.records.registry;

import org.apache.avro.Schema;

/**
 * The calls that a serde needs. Implementations are safe for use by many threads and cache what never changes.
 *
 * <p>A registry that cannot be reached, or that answers nonsense, is a machine fault: {@link RegistryException}. A
 * schema id that the registry does not know is a data fault: {@link UnknownSchemaException}.
 */
public interface SchemaRegistry {

    /**
     * Registers a schema under a subject, or finds it there.
     *
     * @return its id, from 1
     * @throws IncompatibleSchemaException when the subject's rule of compatibility forbids it
     */
    int register(String subject, Schema schema);

    /**
     * Looks a schema up under a subject without registering it.
     *
     * @throws UnknownSchemaException when it is not there
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with an id.
     *
     * @throws UnknownSchemaException when there is none
     */
    Schema schema(int id);
}
