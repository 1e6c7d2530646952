package io.jobwire.launcher.embedded.registry;

/** Where events are kept. */
@FunctionalInterface
public interface Journal {

    /**
     * Keeps an event and returns when it is safe and the store has it.
     *
     * @throws JournalException when it may not be safe
     */
    void write(RegistryEvent event);

    /** The journal does not take events at present: a machine fault. */
    final class JournalException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public JournalException(String message) {
            super(message);
        }

        public JournalException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
