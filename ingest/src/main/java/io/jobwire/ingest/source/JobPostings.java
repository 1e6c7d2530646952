package io.jobwire.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the schema.org JobPostings of a page, in whatever shape sites write them: type attributes with entities, arrays,
 * {@code @graph}, nesting, CDATA and comment wrappers, trailing commas, line breaks in strings. Stateless.
 */
final class JobPostings {
    private static final Pattern WRAPPER = Pattern.compile(
            "^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?|(?://|/\\*)?\\s*(?:\\]\\]>|-->)\\s*(?:\\*/)?\\s*;?\\s*$");
    private static final int DEEPEST = 12;

    private JobPostings() {}

    /** The postings of a page, and its blocks that should hold some and cannot be read. */
    static List<Item> of(Answer.Page page, URI shown) {
        if (Pages.looksLikeJson(page.body())) {
            return ofBlock(new String(page.body(), StandardCharsets.UTF_8), shown);
        }
        List<Item> items = new ArrayList<>();
        Document document = parse(page, shown);
        for (Element script : document.select("script[type]")) {
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            if (type.startsWith("application/ld+json")) {
                items.addAll(ofBlock(script.data(), shown));
            }
        }
        return items.isEmpty() ? postings(Microdata.postings(document), shown, new HashMap<>()) : items;
    }

    private static Document parse(Answer.Page page, URI shown) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(Characters.utf8(page.body(), page.contentType())),
                    StandardCharsets.UTF_8.name(),
                    shown.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** The postings of one block of JSON-LD. */
    static List<Item> ofBlock(String block, URI page) {
        if (!block.contains("JobPosting")) {
            return List.of();
        }
        String bare = WRAPPER.matcher(block).replaceAll("").strip();
        JsonNode root;
        try {
            root = tree(bare);
        } catch (JsonProcessingException e) {
            return List.of(new Fault(
                    "JSONLD_MALFORMED",
                    "A block of JSON-LD on " + page + " is no JSON, at line "
                            + e.getLocation().getLineNr(),
                    BrokenBlock.nativeId(block),
                    block));
        }
        List<JsonNode> found = new ArrayList<>();
        Map<String, String> namesById = new HashMap<>();
        walk(root, DEEPEST, found, namesById);
        return postings(found, page, namesById);
    }

    /** A block, also one whose quotation marks a template escaped as if it stood in an attribute. */
    private static JsonNode tree(String block) throws JsonProcessingException {
        boolean escaped = block.startsWith("{&quot;") || block.startsWith("[{&quot;") || block.startsWith("{&#34;");
        return Json.LENIENT.readTree(escaped ? Parser.unescapeEntities(block, false) : block);
    }

    private static List<Item> postings(List<JsonNode> found, URI page, Map<String, String> namesById) {
        boolean alone = found.size() == 1;
        return found.stream()
                .<Item>map(node -> posting(node, page, alone, namesById))
                .toList();
    }

    private static void walk(JsonNode node, int deeper, List<JsonNode> found, Map<String, String> namesById) {
        if (node.isObject()) {
            Json.text(node, "@id")
                    .ifPresent(id -> Json.text(node, "name").ifPresent(name -> namesById.putIfAbsent(id, name)));
            if (isJobPosting(node.path("@type"))) {
                found.add(node);
                return;
            }
        }
        if (deeper > 0) {
            node.forEach(child -> walk(child, deeper - 1, found, namesById));
        }
    }

    private static boolean isJobPosting(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isJobPosting(one)) {
                    return true;
                }
            }
        }
        String name = type.asText();
        return name.equals("JobPosting") || name.endsWith("/JobPosting") || name.equals("schema:JobPosting");
    }

    private static Posting posting(JsonNode node, URI page, boolean alone, Map<String, String> namesById) {
        Optional<URI> own = address(node, "url", page).or(() -> address(node, "@id", page));
        URI url = own.orElse(page);
        String id = identifier(node.path("identifier"))
                .map(Pages::idOf)
                .orElseGet(() -> Pages.idOfAddress(
                        alone || own.isPresent()
                                ? url.toString()
                                : page + "#" + node.path("title").asText() + node.path("jobLocation")));
        Optional<String> company = Json.text(node.path("hiringOrganization"), "@id")
                .filter(reference -> !node.path("hiringOrganization").has("name"))
                .map(namesById::get);
        return new Posting(
                id, Optional.empty(), url.toString(), Json.write(node), ContentHasher.json(node, Set.of()), company);
    }

    /** The site's own id: text, a number, or the value of a PropertyValue; the first of several. */
    private static Optional<String> identifier(JsonNode identifier) {
        JsonNode one = identifier.isArray() ? identifier.path(0) : identifier;
        if (one.isObject()) {
            return Json.text(one, "value");
        }
        return one.isValueNode() && !one.isNull()
                ? Optional.of(one.asText().strip()).filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    /** A member as an absolute address of the web. */
    private static Optional<URI> address(JsonNode node, String member, URI page) {
        return Json.text(node, member).filter(text -> !text.startsWith("#")).flatMap(text -> {
            try {
                URI url = page.resolve(text);
                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                return web && url.getHost() != null ? Optional.of(url) : Optional.<URI>empty();
            } catch (IllegalArgumentException e) {
                return Optional.<URI>empty();
            }
        });
    }

    /** Content hash of a posting. */
    static Optional<ContentHash> hash(String body) {
        return Json.read(body).map(node -> ContentHasher.json(node, Set.of()));
    }
}
