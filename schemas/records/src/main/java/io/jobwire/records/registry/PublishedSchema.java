package io.jobwire.records.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** A schema as registries and files keep it: with its documentation, without what only Java needs to know. */
public final class PublishedSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** By which Avro's compiler chooses the Java class of a string. */
    private static final String JAVA_STRING = "avro.java.string";

    private PublishedSchema() {}

    /**
     * The same schema without Java's properties. It writes the same bytes. Takes about a millisecond: keep the result.
     */
    public static Schema of(Schema compiled) {
        try {
            JsonNode plain = withoutJava(JSON.readTree(compiled.toString()));
            return new Schema.Parser().parse(JSON.writeValueAsString(plain));
        } catch (IOException e) {
            throw new UncheckedIOException("A schema is JSON: " + compiled.getFullName(), e);
        }
    }

    private static JsonNode withoutJava(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
            if (object.size() == 1 && object.get("type") instanceof TextNode type) {
                return type;
            }
            object.properties().forEach(member -> member.setValue(withoutJava(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutJava(array.get(i)));
            }
        }
        return node;
    }
}
