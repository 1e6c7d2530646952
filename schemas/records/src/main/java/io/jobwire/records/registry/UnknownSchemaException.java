package io.jobwire.records.registry;

/** The registry answered that it has no such schema: a data fault. Trying again does not help. */
public final class UnknownSchemaException extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }
}
