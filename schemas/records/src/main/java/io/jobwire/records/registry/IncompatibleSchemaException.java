package io.jobwire.records.registry;

/** The registry refused a schema because readers or writers of earlier versions could not cope with it. */
public final class IncompatibleSchemaException extends RegistryException {
    private static final long serialVersionUID = 1L;

    public IncompatibleSchemaException(String message) {
        super(message);
    }
}
