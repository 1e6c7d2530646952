package io.jobwire.records.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * The error body of the Confluent API.
 *
 * @param code {@code error_code}, 0 when the answer has none
 * @param message in the registry's words
 */
record RegistryError(int code, String message) {
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int LEVEL_NOT_SET = 40408;
    private static final int SCHEMA_INVALID = 42201;

    static RegistryError of(JsonNode body) {
        return new RegistryError(
                body.path("error_code").asInt(0), body.path("message").asText("no message"));
    }

    RegistryException asException(int status, URI url) {
        return switch (code) {
            case SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, SCHEMA_NOT_FOUND, LEVEL_NOT_SET ->
                new UnknownSchemaException("The schema registry does not have it (" + message + ", code " + code
                        + " from " + url + "): register the schemas first, or set auto.register.schemas=true");
            case SCHEMA_INVALID ->
                new RegistryException(
                        "The schema registry at " + url + " takes it for no valid Avro schema: " + message);
            default -> byStatus(status, url);
        };
    }

    private RegistryException byStatus(int status, URI url) {
        return switch (status) {
            case 409 ->
                new IncompatibleSchemaException(
                        "The schema registry refused a schema that would break readers or writers"
                                + " of earlier versions: " + message
                                + ". Give new fields a default, and neither remove nor retype fields without one ("
                                + url + ")");
            case 401, 403 ->
                new RegistryException("The schema registry at " + url + " lets us not in (" + status
                        + "): set basic.auth.user.info to user:password");
            case 404 ->
                new RegistryException(url + " does not exist: schema.registry.url does not point to a schema registry"
                        + " (Apicurio needs the path /apis/ccompat/v7)");
            default ->
                new RegistryException("The schema registry at " + url + " answered " + status + ": " + message
                        + (code == 0 ? "" : " (code " + code + ")"));
        };
    }
}
