package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where the entries of a list keep what a posting needs. Immutable; fields are named by JSON pointers (RFC 6901).
 *
 * @param id id of a posting
 * @param url page of a posting
 * @param requisitionId the employer's own number; empty pointer for none
 * @param listed whether a posting is public
 * @param restless members of the outermost object that move by themselves and are no part of the hash
 * @param withheld members of the outermost object that are not kept: names and addresses of recruiters
 */
record Entries(
        Function<JsonNode, Optional<String>> id,
        Function<JsonNode, Optional<String>> url,
        String requisitionId,
        Predicate<JsonNode> listed,
        Set<String> restless,
        Set<String> withheld) {

    /** Entries with an id and an address. */
    static Entries of(String id, String url) {
        return of(entry -> Json.at(entry, id), entry -> Json.at(entry, url));
    }

    /** Entries whose id and address have to be made. */
    static Entries of(Function<JsonNode, Optional<String>> id, Function<JsonNode, Optional<String>> url) {
        return new Entries(id, url, "", entry -> true, Set.of(), Set.of());
    }

    Entries url(Function<JsonNode, Optional<String>> other) {
        return new Entries(id, other, requisitionId, listed, restless, withheld);
    }

    Entries requisition(String pointer) {
        return new Entries(id, url, pointer, listed, restless, withheld);
    }

    Entries listedIf(Predicate<JsonNode> condition) {
        return new Entries(id, url, requisitionId, condition, restless, withheld);
    }

    Entries ignoring(String... members) {
        return new Entries(id, url, requisitionId, listed, Set.of(members), withheld);
    }

    Entries without(String... members) {
        return new Entries(id, url, requisitionId, listed, restless, Set.of(members));
    }

    /** Whether an entry is public; what is no object counts, so that it ends as a fault. */
    boolean shows(JsonNode entry) {
        return !entry.isObject() || listed.test(entry);
    }

    /** An entry that is all there is to a posting. */
    Item item(JsonNode entry, Optional<String> company) {
        return fault(entry)
                .<Item>map(fault -> fault)
                .orElseGet(() -> new Posting(
                        nativeId(entry).orElseThrow(),
                        requisition(entry),
                        url.apply(entry).orElse(""),
                        Json.write(entry),
                        ContentHasher.json(entry, restless),
                        company));
    }

    /** What is wrong with an entry; as a side effect what is not kept is gone from it. */
    Optional<Fault> fault(JsonNode entry) {
        if (!entry.isObject()) {
            return Optional.of(new Fault(
                    "POSTING_NOT_AN_OBJECT",
                    "An entry of the board is no JSON object",
                    Optional.empty(),
                    Json.write(entry)));
        }
        ((ObjectNode) entry).remove(withheld);
        return nativeId(entry).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "POSTING_WITHOUT_ID", "A posting of the board has no id", Optional.empty(), Json.write(entry)));
    }

    Optional<String> nativeId(JsonNode entry) {
        return id.apply(entry);
    }

    Optional<String> requisition(JsonNode entry) {
        return requisitionId.isEmpty() ? Optional.empty() : Json.at(entry, requisitionId);
    }
}
