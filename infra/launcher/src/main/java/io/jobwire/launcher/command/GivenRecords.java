package io.jobwire.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.UserException;
import io.jobwire.normalize.core.field.CompanyReader;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Listing;
import io.jobwire.records.ListingSplit;
import io.jobwire.records.RawListing;
import io.jobwire.records.json.RecordJson;
import java.util.Locale;

/**
 * Reads records that people and scripts write by hand. What the stages always fill and a person may leave out is derived
 * from what is there: key from its parts and parts from the key, format from the source, times from one another.
 */
final class GivenRecords {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LONG_AGO = "1970-01-01T00:00:00Z";

    private GivenRecords() {}

    /** What a line holds. */
    enum Kind {
        RAW,
        LISTING,
        CANONICAL
    }

    /** What a line of JSON holds, by the fields that only one kind has. */
    static Kind kind(String json) {
        ObjectNode fields = object(json);
        return fields.has("canonical") ? Kind.CANONICAL : fields.has("body") ? Kind.RAW : Kind.LISTING;
    }

    static RawListing raw(String json) {
        ObjectNode fields = object(json);
        completeKey(fields);
        absent(fields, "url", "");
        absent(fields, "format", text(fields, "source", ""));
        completeTimes(fields, text(fields, "fetchedAt", text(fields, "firstSeen", LONG_AGO)));
        return RecordJson.read(RawListing.class, fields.toString());
    }

    static Listing listing(String json) {
        return RecordJson.read(Listing.class, completed(json).toString());
    }

    /** A listing, and nothing that other commands print. */
    static Listing onlyListing(String json) {
        ObjectNode fields = object(json);
        if (fields.has("body")) {
            throw UserException.failed("This is a raw listing; jobwire normalize FILE makes listings of those.");
        }
        if (fields.has("listing") && !fields.has("title")) {
            throw UserException.failed("This is a link, not a listing; jobwire normalize prints listings.");
        }
        return listing(json);
    }

    static ListingSplit split(String json) {
        ObjectNode fields = object(json);
        absent(fields, "at", LONG_AGO);
        return RecordJson.read(ListingSplit.class, fields.toString());
    }

    static CanonicalListing canonical(String json) {
        ObjectNode fields = completed(json);
        absent(fields, "role", text(fields, "canonical", ""));
        absent(fields, "lastSeen", text(fields, "fetchedAt", LONG_AGO));
        return RecordJson.read(CanonicalListing.class, fields.toString());
    }

    private static ObjectNode completed(String json) {
        ObjectNode fields = object(json);
        completeKey(fields);
        absent(fields, "url", "");
        absent(fields, "title", "");
        absent(fields, "text", "");
        absent(fields, "coreTitle", text(fields, "title", "").toLowerCase(Locale.ROOT));
        completeTimes(fields, text(fields, "fetchedAt", text(fields, "firstSeen", text(fields, "postedAt", LONG_AGO))));
        completeCompany(fields);
        return fields;
    }

    private static void completeCompany(ObjectNode fields) {
        JsonNode given = fields.path("company");
        String name = given.isTextual() ? given.asText() : given.path("name").asText("");
        ObjectNode company = given instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        absent(company, "name", name);
        absent(company, "key", CompanyReader.read(name, "").getKey());
        fields.set("company", company);
    }

    private static void completeKey(ObjectNode fields) {
        String[] parts = text(fields, "key", "").split(":", 3);
        absent(fields, "source", parts.length == 3 ? parts[0] : "given");
        absent(fields, "tenant", parts.length == 3 ? parts[1] : "");
        absent(fields, "nativeId", parts.length == 3 ? parts[2] : text(fields, "key", text(fields, "url", "")));
        if (!fields.hasNonNull("key") && text(fields, "nativeId", "").isEmpty()) {
            // Two of them would be taken for one.
            throw UserException.failed("A posting needs a key, or a nativeId or url that makes one");
        }
        absent(
                fields,
                "key",
                text(fields, "source", "") + ":" + text(fields, "tenant", "") + ":" + text(fields, "nativeId", ""));
    }

    private static void completeTimes(ObjectNode fields, String time) {
        absent(fields, "fetchedAt", time);
        absent(fields, "firstSeen", time);
    }

    private static void absent(ObjectNode fields, String name, String value) {
        if (!fields.hasNonNull(name)) {
            fields.put(name, value);
        }
    }

    private static String text(ObjectNode fields, String name, String otherwise) {
        return fields.hasNonNull(name) ? fields.get(name).asText() : otherwise;
    }

    private static ObjectNode object(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw UserException.failed("A line holds one JSON object, not "
                    + PlainText.line(json.substring(0, Math.min(40, json.length())))
                    + (json.stripLeading().startsWith("[") ? ". Of an array, jq -c '.[]' makes such lines." : ""));
        } catch (JsonProcessingException e) {
            throw UserException.failed("Not JSON: " + e.getOriginalMessage());
        }
    }
}
