package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.Item.Posting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the postings of a page are called. Stateless. */
final class PostingIds {
    private PostingIds() {}

    /**
     * The site's own id of a JobPosting: text, a number, or the value of a PropertyValue; the first of several. Many
     * templates write the employer's name there, which names no posting.
     */
    static Optional<String> stated(JsonNode posting) {
        JsonNode identifier = posting.path("identifier");
        JsonNode one = identifier.isArray() ? identifier.path(0) : identifier;
        Optional<String> id = one.isObject() ? Json.text(one, "value") : Json.scalar(one);
        JsonNode organization = posting.path("hiringOrganization");
        Optional<String> employer =
                organization.isObject() ? Json.text(organization, "name") : Json.scalar(organization);
        return id.filter(text -> employer.filter(text::equalsIgnoreCase).isEmpty());
    }

    /**
     * Postings of one page that claim one id and one address and differ are told apart by what they say, so that a page
     * that lists a job once a town keeps all of them.
     */
    static List<Item> apart(List<Item> items) {
        Map<String, Set<ContentHash>> claims = items.stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .collect(Collectors.groupingBy(
                        PostingIds::claim, Collectors.mapping(Posting::hash, Collectors.toSet())));
        Set<String> shared = new HashSet<>();
        claims.forEach((claim, contents) -> {
            if (contents.size() > 1) {
                shared.add(claim);
            }
        });
        return shared.isEmpty()
                ? items
                : items.stream().map(item -> renamed(item, shared)).toList();
    }

    private static Item renamed(Item item, Set<String> shared) {
        return item instanceof Posting posting && shared.contains(claim(posting))
                ? new Posting(
                        posting.nativeId() + "~" + where(posting),
                        posting.requisitionId(),
                        posting.url(),
                        posting.body(),
                        posting.hash(),
                        posting.company())
                : item;
    }

    /** What tells postings of one id apart and stays when their texts are edited: title and place. */
    private static String where(Posting posting) {
        JsonNode node = Json.read(posting.body()).orElseThrow();
        String words = node.path("title").asText() + node.path("jobLocation");
        return ContentHash.of(words).shortHex().substring(0, 8);
    }

    private static String claim(Posting posting) {
        return posting.nativeId() + " " + posting.url();
    }
}
