package io.jobwire.launcher.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.registry.CompatibilityLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events as keys and values of Confluent's {@code _schemas} topic. The order of a key's members matters, because
 * compaction compares bytes; it is Confluent's.
 */
public final class EventJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    /** Key: which version, or whose rule. */
    public static byte[] key(RegistryEvent event) {
        return switch (event) {
            case RegistryEvent.Registered registered -> schemaKey(registered.subject(), registered.version());
            case RegistryEvent.Removed removed -> schemaKey(removed.subject(), removed.version());
            case RegistryEvent.SubjectDeleted deleted ->
                bytes(object("DELETE_SUBJECT").put("subject", deleted.subject()).put("magic", 0));
            case RegistryEvent.RuleSet rule ->
                bytes(object("CONFIG")
                        .put("subject", rule.subject().orElse(null))
                        .put("magic", 0));
        };
    }

    private static byte[] schemaKey(String subject, int version) {
        return bytes(
                object("SCHEMA").put("subject", subject).put("version", version).put("magic", 1));
    }

    /** Value; null is a tombstone. */
    public static byte @Nullable [] value(RegistryEvent event) {
        return switch (event) {
            case RegistryEvent.Registered registered ->
                bytes(JSON.createObjectNode()
                        .put("subject", registered.subject())
                        .put("version", registered.version())
                        .put("id", registered.id())
                        .put("schema", registered.schema())
                        .put("deleted", registered.deleted()));
            case RegistryEvent.Removed _ -> null;
            case RegistryEvent.SubjectDeleted deleted ->
                bytes(JSON.createObjectNode().put("subject", deleted.subject()).put("version", deleted.version()));
            case RegistryEvent.RuleSet rule ->
                rule.level()
                        .map(level -> bytes(JSON.createObjectNode().put("compatibilityLevel", level.name())))
                        .orElse(null);
        };
    }

    /**
     * The event that a record says; empty for records that do not matter here, such as a real registry's heartbeats.
     *
     * @throws IllegalArgumentException when it is no record of a registry
     */
    public static Optional<RegistryEvent> event(byte[] key, byte @Nullable [] value) {
        try {
            JsonNode name = JSON.readTree(key);
            JsonNode content = value == null ? JSON.nullNode() : JSON.readTree(value);
            return switch (name.path("keytype").asText()) {
                case "SCHEMA" -> schema(name, content);
                case "CONFIG" -> Optional.of(rule(name, content));
                case "DELETE_SUBJECT" ->
                    content.isNull()
                            ? Optional.empty()
                            : Optional.of(new RegistryEvent.SubjectDeleted(
                                    content.path("subject").asText(),
                                    content.path("version").asInt()));
                default -> Optional.empty();
            };
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a record of a schema registry: " + new String(key, StandardCharsets.UTF_8), e);
        }
    }

    private static Optional<RegistryEvent> schema(JsonNode name, JsonNode content) {
        String subject = name.path("subject").asText();
        int version = name.path("version").asInt();
        if (content.isNull()) {
            return Optional.of(new RegistryEvent.Removed(subject, version));
        }
        if (!content.path("schemaType").asText("AVRO").equals("AVRO")) {
            return Optional.empty();
        }
        return Optional.of(new RegistryEvent.Registered(
                subject,
                version,
                content.path("id").asInt(),
                content.path("schema").asText(),
                content.path("deleted").asBoolean()));
    }

    private static RegistryEvent rule(JsonNode name, JsonNode content) {
        JsonNode subject = name.path("subject");
        JsonNode level = content.path("compatibilityLevel");
        return new RegistryEvent.RuleSet(
                subject.isTextual() ? Optional.of(subject.asText()) : Optional.empty(),
                level.isTextual() ? Optional.of(CompatibilityLevel.valueOf(level.asText())) : Optional.empty());
    }

    private static ObjectNode object(String keyType) {
        return JSON.createObjectNode().put("keytype", keyType);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
