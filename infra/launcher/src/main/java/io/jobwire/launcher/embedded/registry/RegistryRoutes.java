package io.jobwire.launcher.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.records.registry.CompatibilityLevel;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which request is which call. */
final class RegistryRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;

    RegistryRoutes(Registry registry) {
        this.registry = registry;
    }

    /** @throws RegistryFault when the request is refused */
    JsonNode answer(String method, URI uri, JsonNode body) {
        List<String> path = segments(uri.getRawPath());
        String area = path.isEmpty() ? "" : path.getFirst();
        return switch (method + " " + area + " " + path.size()) {
            case "GET  0" -> JSON.createObjectNode();
            case "GET subjects 1" -> JSON.valueToTree(registry.subjects());
            case "POST subjects 2" -> version(registry.lookUp(path.get(1), schema(body)));
            case "GET subjects 3" -> {
                require(path, 2, "versions");
                yield JSON.valueToTree(registry.versions(path.get(1)));
            }
            case "POST subjects 3" -> {
                require(path, 2, "versions");
                yield JSON.createObjectNode()
                        .put("id", registry.register(path.get(1), schema(body)).id());
            }
            case "GET subjects 4" -> {
                require(path, 2, "versions");
                yield version(registry.version(path.get(1), path.get(3)));
            }
            case "GET schemas 3" -> {
                require(path, 1, "ids");
                yield JSON.createObjectNode().put("schema", registry.schema(path.get(2)));
            }
            case "POST compatibility 5" -> {
                require(path, 1, "subjects");
                require(path, 3, "versions");
                yield compatibility(registry.faults(path.get(2), path.get(4), schema(body)), uri);
            }
            case "GET config 1" -> level("compatibilityLevel", registry.rule());
            case "GET config 2" ->
                level("compatibilityLevel", registry.ruleOf(path.get(1), flag(uri, "defaultToGlobal")));
            case "PUT config 1" -> setRule(Optional.empty(), body);
            case "PUT config 2" -> setRule(Optional.of(path.get(1)), body);
            default -> throw notFound(method, uri);
        };
    }

    private JsonNode setRule(Optional<String> subject, JsonNode body) {
        String name = body.path("compatibility").asText();
        CompatibilityLevel level = Arrays.stream(CompatibilityLevel.values())
                .filter(candidate -> candidate.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RegistryFault.levelInvalid(name));
        registry.setRule(subject, level);
        return level("compatibility", level);
    }

    private static JsonNode level(String name, CompatibilityLevel level) {
        return JSON.createObjectNode().put(name, level.name());
    }

    private static JsonNode compatibility(List<String> faults, URI uri) {
        ObjectNode answer = JSON.createObjectNode().put("is_compatible", faults.isEmpty());
        if (flag(uri, "verbose")) {
            answer.set("messages", JSON.valueToTree(faults));
        }
        return answer;
    }

    private static JsonNode version(RegistryEvent.Registered version) {
        return JSON.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema());
    }

    private static String schema(JsonNode body) {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") || !body.path("references").isEmpty()) {
            throw RegistryFault.schemaInvalid("this registry takes Avro without references only");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryFault.unreadable("The body has no text \"schema\"");
        }
        return body.path("schema").asText();
    }

    /** Decoded; a plus is a plus in a path. */
    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean flag(URI uri, String name) {
        return uri.getRawQuery() != null
                && List.of(uri.getRawQuery().split("&")).contains(name + "=true");
    }

    private static void require(List<String> path, int position, String word) {
        if (!path.get(position).equals(word)) {
            throw new RegistryFault(404, 404, "HTTP 404 Not Found");
        }
    }

    private static RegistryFault notFound(String method, URI uri) {
        return new RegistryFault(404, 404, "This registry does not answer " + method + " " + uri.getPath());
    }
}
