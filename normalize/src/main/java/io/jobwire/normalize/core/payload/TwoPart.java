package io.jobwire.normalize.core.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A body of two parts, {@code {"entry": ..., "detail": ...}}: what a list says of a posting, and the posting's own document.
 * A body that is not of this shape counts as the entry, so that a list's entry can be read by itself.
 *
 * @param entry what the list says
 * @param detail the posting's document; a missing node when there is none
 */
record TwoPart(JsonNode entry, JsonNode detail) {

    static TwoPart of(JsonNode body) {
        return body.path("entry").isObject()
                ? new TwoPart(body.path("entry"), body.path("detail"))
                : new TwoPart(body, body);
    }

    /** What the document says, else the list. */
    Optional<String> text(String... path) {
        return JsonFields.text(detail, path).or(() -> JsonFields.text(entry, path));
    }

    /** The member of the document, else of the entry. */
    JsonNode path(String name) {
        JsonNode own = detail.path(name);
        return own.isMissingNode() || own.isNull() ? entry.path(name) : own;
    }
}
