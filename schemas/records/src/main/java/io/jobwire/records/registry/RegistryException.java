package io.jobwire.records.registry;

/** The registry could not be reached or answered nonsense: a machine fault. Trying again later may help. */
public class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryException(String message) {
        super(message);
    }

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
