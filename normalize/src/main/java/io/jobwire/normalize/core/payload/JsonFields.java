package io.jobwire.normalize.core.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.RejectionCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tolerant access to JSON: a field of an unexpected kind counts as absent. */
final class JsonFields {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads values of which more follow. */
    private static final JsonMapper PARTS = JsonMapper.builder().build();

    private JsonFields() {}

    /** Reads a body that should be one JSON object. */
    static Reading object(String body, Function<JsonNode, Payload> reader) {
        return reading(body, node -> new Reading.Read(reader.apply(node)));
    }

    /** The same for a reader that may refuse what it reads. */
    static Reading reading(String body, Function<JsonNode, Reading> reader) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node.isObject()
                    ? reader.apply(node)
                    : new Reading.Unreadable(
                            RejectionCode.BODY_NOT_JSON, "The body is JSON, but not an object: " + node.getNodeType());
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(
                    RejectionCode.BODY_NOT_JSON,
                    "The body is not JSON, line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    /**
     * The same without fields that cost much and are rarely needed.
     *
     * @param unread names of fields of the object that are passed over
     */
    static Reading objectWithout(Set<String> unread, String body, Function<JsonNode, Payload> reader) {
        try (JsonParser in = PARTS.createParser(body)) {
            ObjectNode node = PARTS.createObjectNode();
            if (in.nextToken() == JsonToken.START_OBJECT) {
                for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                    in.nextToken();
                    if (!unread.contains(name)) {
                        node.set(name, PARTS.<JsonNode>readTree(in));
                    }
                }
                if (in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null) {
                    return new Reading.Read(reader.apply(node));
                }
            }
        } catch (IOException e) {
            return object(body, reader);
        }
        return object(body, reader);
    }

    /** A field of a body that is known to be one JSON object. */
    static Optional<String> field(String body, String name) {
        try {
            return text(MAPPER.readTree(body), name);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The text or number at the end of a path; empty when it is missing, blank or something else. */
    static Optional<String> text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return scalar(at);
    }

    /** A text or number as text, also where JSON-LD keeps it as a value with its language. */
    static Optional<String> scalar(JsonNode node) {
        if (!node.isTextual() && !node.isNumber()) {
            JsonNode value = node.path("@value");
            return value.isTextual() ? scalar(value) : Optional.empty();
        }
        String text = node.asText();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A boolean, also when it is quoted. */
    static Optional<Boolean> flag(JsonNode node, String name) {
        JsonNode at = node.path(name);
        if (at.isBoolean()) {
            return Optional.of(at.booleanValue());
        }
        return switch (at.asText("")) {
            case "true", "True" -> Optional.of(true);
            case "false", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A number, also when it is quoted and written as {@link Amounts} are. */
    static OptionalDouble number(JsonNode node, String name) {
        JsonNode at = node.path(name);
        if (at.isNumber()) {
            return OptionalDouble.of(at.doubleValue());
        }
        return at.isTextual() ? amount(Optional.of(at.textValue())) : OptionalDouble.empty();
    }

    /** An amount as written. */
    static OptionalDouble amount(Optional<String> words) {
        return words.isPresent() ? Amounts.of(words.get()) : OptionalDouble.empty();
    }

    /** The elements of an array, a single value as one element, nothing for what is missing. */
    static List<JsonNode> list(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> all = new ArrayList<>(node.size());
        node.forEach(all::add);
        return all;
    }

    /** All texts and numbers of an array, or of the one value that stands for it, as one text. */
    static Optional<String> words(JsonNode node) {
        String words = list(node).stream()
                .flatMap(one -> scalar(one).stream())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
