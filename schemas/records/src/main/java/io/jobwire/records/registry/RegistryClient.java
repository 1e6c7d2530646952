package io.jobwire.records.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A schema registry that speaks Confluent's REST API: Confluent's own, Karapace, Apicurio under
 * {@code /apis/ccompat/v7}, or the embedded one. Safe for use by many threads. Schemas and ids never change once they
 * are given, so they are asked for once.
 *
 * <p>Faults of the connection, 5xx and 429 are tried again as {@link RegistryAddress} says; any other refusal is final
 * and thrown at once, with a sentence that says what to do.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">The API</a>
 */
public final class RegistryClient implements SchemaRegistry, AutoCloseable {
    private final RegistryHttp http;
    private final Map<Integer, Schema> schemaById = new ConcurrentHashMap<>();
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();

    public RegistryClient(RegistryAddress address) {
        this.http = new RegistryHttp(address);
    }

    /**
     * A client with the usual patience.
     *
     * @param urls value of {@code schema.registry.url}: one or more base URLs, separated by commas
     * @param userInfo value of {@code basic.auth.user.info}: {@code user:password}
     * @throws IllegalArgumentException when a value is malformed; the message names the setting
     */
    public static RegistryClient of(String urls, Optional<String> userInfo) {
        return new RegistryClient(RegistryAddress.of(urls, userInfo));
    }

    @Override
    public int register(String subject, Schema schema) {
        return cached(subject, schema, subject(subject) + "/versions");
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return cached(subject, schema, subject(subject));
    }

    private int cached(String subject, Schema schema, String path) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int id = number(http.send("POST", path, body(schema)), "id");
        ids.put(key, id);
        return id;
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemaById.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = parsed(http.get("/schemas/ids/" + id), "schema " + id);
        schemaById.put(id, schema);
        return schema;
    }

    /** Whether the subject's rule allows a schema as its next version; true for a subject without versions. */
    public boolean isCompatible(String subject, Schema schema) {
        try {
            return http.send("POST", "/compatibility" + subject(subject) + "/versions/latest", body(schema))
                    .path("is_compatible")
                    .asBoolean();
        } catch (UnknownSchemaException e) {
            return true;
        }
    }

    /** The registry's rule for subjects that have none of their own. */
    public CompatibilityLevel compatibility() {
        return level(http.get("/config").path("compatibilityLevel").asText());
    }

    /** The subject's own rule; empty when the registry's rule holds. */
    public Optional<CompatibilityLevel> compatibility(String subject) {
        try {
            return Optional.of(level(http.get("/config/" + encoded(subject))
                    .path("compatibilityLevel")
                    .asText()));
        } catch (UnknownSchemaException e) {
            return Optional.empty();
        }
    }

    /** Sets the registry's rule. */
    public void setCompatibility(CompatibilityLevel level) {
        http.send("PUT", "/config", RegistryHttp.JSON.createObjectNode().put("compatibility", level.name()));
    }

    /** Sets a subject's own rule; the subject need not have a version yet. */
    public void setCompatibility(String subject, CompatibilityLevel level) {
        ObjectNode body = RegistryHttp.JSON.createObjectNode().put("compatibility", level.name());
        http.send("PUT", "/config/" + encoded(subject), body);
    }

    /** All subjects, in the registry's order; some registries list the first 1,000 only. */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        http.get("/subjects").forEach(subject -> subjects.add(subject.asText()));
        return List.copyOf(subjects);
    }

    /**
     * Numbers of the versions of a subject, ascending.
     *
     * @throws UnknownSchemaException when there is no such subject
     */
    public List<Integer> versions(String subject) {
        List<Integer> versions = new ArrayList<>();
        http.get(subject(subject) + "/versions").forEach(version -> versions.add(version.asInt()));
        return List.copyOf(versions);
    }

    /**
     * One version of a subject.
     *
     * @throws UnknownSchemaException when there is none
     */
    public SchemaVersion version(String subject, int version) {
        return version(subject, Integer.toString(version));
    }

    /**
     * The latest version of a subject.
     *
     * @throws UnknownSchemaException when there is no such subject
     */
    public SchemaVersion latest(String subject) {
        return version(subject, "latest");
    }

    private SchemaVersion version(String subject, String version) {
        JsonNode answer = http.get(subject(subject) + "/versions/" + version);
        return new SchemaVersion(
                subject, number(answer, "version"), number(answer, "id"), parsed(answer, "subject " + subject));
    }

    @Override
    public void close() {
        http.close();
    }

    private static ObjectNode body(Schema schema) {
        return RegistryHttp.JSON.createObjectNode().put("schema", schema.toString());
    }

    private static Schema parsed(JsonNode answer, String what) {
        JsonNode type = answer.path("schemaType");
        if (!type.isMissingNode() && !type.isNull() && !type.asText().equals("AVRO")) {
            throw new UnknownSchemaException("The registry's " + what + " is " + type.asText() + ", not Avro");
        }
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new RegistryException("The registry's " + what + " is not a valid Avro schema", e);
        }
    }

    private static int number(JsonNode answer, String name) {
        if (!answer.path(name).canConvertToInt()) {
            throw new RegistryException("The schema registry's answer has no number \"" + name + "\": " + answer);
        }
        return answer.path(name).asInt();
    }

    private static CompatibilityLevel level(String name) {
        try {
            return CompatibilityLevel.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new RegistryException("The schema registry has an unknown rule of compatibility: " + name, e);
        }
    }

    private static String subject(String subject) {
        return "/subjects/" + encoded(subject);
    }

    /** For a path segment, where a blank is %20 and a plus is a plus. */
    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record SubjectSchema(String subject, Schema schema) {}
}
