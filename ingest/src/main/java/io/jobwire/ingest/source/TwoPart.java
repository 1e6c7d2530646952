package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a posting that is made of its entry in a list and of its own document: {@code {"entry": ..., "detail": ...}},
 * each as received. Its hash is made of the two halves' hashes, 64 bits each, so that a list tells what changed before any
 * document is fetched. Compatibility. Stateless.
 */
final class TwoPart {
    private static final String ENTRY = "entry";
    private static final String DETAIL = "detail";

    private TwoPart() {}

    /** A body; without a detail when the source lists the posting but has no document of it. */
    static String body(JsonNode entry, Optional<JsonNode> detail) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set(ENTRY, entry);
        detail.ifPresent(json -> body.set(DETAIL, json));
        return Json.write(body);
    }

    static ContentHash hash(JsonNode entry, Optional<JsonNode> detail, Set<String> restless) {
        long low = detail.map(json -> ContentHasher.json(json, restless).high()).orElse(0L);
        return new ContentHash(ContentHasher.json(entry, restless).high(), low);
    }

    /** Hash of a body that {@link #body} made. */
    static Optional<ContentHash> hash(String body, Set<String> restless) {
        return Json.read(body)
                .filter(json -> json.path(ENTRY).isObject())
                .map(json -> hash(
                        json.path(ENTRY), Optional.of(json.path(DETAIL)).filter(JsonNode::isContainerNode), restless));
    }

    /** Whether a posting has its document and its entry still says what it said. */
    static boolean same(ContentHash known, JsonNode entry, Set<String> restless) {
        return known.low() != 0
                && known.high() == ContentHasher.json(entry, restless).high();
    }
}
