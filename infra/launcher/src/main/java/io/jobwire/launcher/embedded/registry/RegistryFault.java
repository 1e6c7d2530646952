package io.jobwire.launcher.embedded.registry;

/** A request that is refused, with the status and the code that Confluent's registry answers. */
final class RegistryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;
    private final String problem;

    RegistryFault(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.problem = message;
    }

    static RegistryFault subjectNotFound(String subject) {
        return new RegistryFault(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryFault versionNotFound(String version) {
        return new RegistryFault(404, 40402, "Version " + version + " not found.");
    }

    static RegistryFault schemaNotFound(String what) {
        return new RegistryFault(404, 40403, what);
    }

    static RegistryFault levelNotSet(String subject) {
        return new RegistryFault(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryFault unreadable(String problem) {
        return new RegistryFault(422, 422, problem);
    }

    static RegistryFault schemaInvalid(String problem) {
        return new RegistryFault(422, 42201, "Invalid schema: " + problem);
    }

    static RegistryFault versionInvalid(String version) {
        return new RegistryFault(
                422,
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
                        + " \"latest\"");
    }

    static RegistryFault levelInvalid(String level) {
        return new RegistryFault(
                422,
                42203,
                "Invalid compatibility level " + level
                        + ". Valid values are none, backward, forward, full, backward_transitive, forward_transitive,"
                        + " and full_transitive");
    }

    static RegistryFault incompatible(String problem) {
        return new RegistryFault(409, 409, problem);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String problem() {
        return problem;
    }
}
