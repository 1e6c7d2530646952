package io.jobwire.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;

/** Reading and writing JSON so that a posting keeps every digit that it came with. Thread-safe. */
final class Json {
    /** Deep nesting and huge numbers are attacks; the length of a document is limited where it is fetched. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(200)
            .maxStringLength(64 << 20)
            .build();

    static final JsonMapper MAPPER = mapper().build();

    /** For JSON written by hand into pages. */
    static final JsonMapper LENIENT = mapper().enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Json() {}

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** One line. */
    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read can be written", e);
        }
    }

    /** A value that was written by {@link #write}; empty if it was not. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A document; empty if it is none. */
    static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a pointer leads to as text: a string or a number that says something. An empty pointer leads nowhere. */
    static Optional<String> at(JsonNode node, String pointer) {
        JsonNode value = pointer.isEmpty() ? MissingNode.getInstance() : node.at(pointer);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(s -> !s.isEmpty())
                : Optional.empty();
    }

    /** A member as text: a string or a number that says something. */
    static Optional<String> text(JsonNode object, String member) {
        return scalar(object.path(member));
    }

    /** A value as text: a string or a number that says something. */
    static Optional<String> scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(s -> !s.isEmpty())
                : Optional.empty();
    }
}
