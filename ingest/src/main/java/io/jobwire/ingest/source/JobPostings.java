package io.jobwire.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the schema.org JobPostings of a page, in whatever shape sites write them: type attributes with entities, arrays,
 * {@code @graph}, nesting, CDATA and comment wrappers, trailing commas, line breaks and bare quotation marks in strings, several documents in a block; else what the page marks up. Stateless.
 */
final class JobPostings {
    private static final Pattern WRAPPER = Pattern.compile(
            "^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?|(?://|/\\*)?\\s*(?:\\]\\]>|-->)\\s*(?:\\*/)?\\s*;?\\s*$"
                    + "|^[\\s\\uFEFF\\u200B]+|^\\s*(?:(?:var|let|const)\\s+|window\\.)[\\w$.]{1,80}\\s*=(?=\\s*[\\[{])");

    /** How a block begins whose quotation marks a template escaped as if it stood in an attribute. */
    private static final Pattern ESCAPED = Pattern.compile("[\\[\\s]*\\{\\s*&(?:quot|#34|#x22);");

    /** What stands between two documents in one block. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]*");

    private static final int MOST_DOCUMENTS = 1_000;

    private static final int DEEPEST = 12;

    private JobPostings() {}

    /** The postings of a page, and its blocks that should hold some and cannot be read. */
    static List<Item> of(Answer.Page page, URI shown) {
        if (Pages.looksLikeJson(page.body())) {
            byte[] json = Characters.utf8(page.body(), page.contentType());
            return ofBlock(new String(json, StandardCharsets.UTF_8), shown);
        }
        List<Item> items = new ArrayList<>();
        Document document = parse(page, shown);
        for (Element script : document.select("script[type]")) {
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            if (type.startsWith("application/ld+json")) {
                items.addAll(ofBlock(script.data(), shown));
            }
        }
        return items.isEmpty()
                ? postings(MarkedUp.postings(document), shown, new HashMap<>())
                : PostingIds.apart(items);
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
        if (!block.toLowerCase(Locale.ROOT).contains("jobposting")) {
            return List.of();
        }
        String bare = bare(block);
        List<JsonNode> roots;
        try {
            roots = documents(bare);
        } catch (JsonProcessingException e) {
            try {
                roots = documents(JsonMending.mend(bare));
            } catch (JsonProcessingException still) {
                return List.of(malformed(block, page, e));
            }
        }
        List<JsonNode> found = new ArrayList<>();
        Map<String, String> namesById = new HashMap<>();
        roots.forEach(root -> walk(root, DEEPEST, found, namesById));
        return postings(found, page, namesById);
    }

    private static Fault malformed(String block, URI page, JsonProcessingException e) {
        return new Fault(
                "JSONLD_MALFORMED",
                "A block of JSON-LD on " + page + " is no JSON, at line "
                        + e.getLocation().getLineNr(),
                BrokenBlock.nativeId(block),
                block);
    }

    /** A block without what is written around it, and without escapes where it is escaped as a whole. */
    private static String bare(String block) {
        String bare = WRAPPER.matcher(block).replaceAll("").strip();
        return ESCAPED.matcher(bare).lookingAt() ? Parser.unescapeEntities(bare, false) : bare;
    }

    /** The documents of a block: one, or several that a template wrote one behind the other. */
    private static List<JsonNode> documents(String block) throws JsonProcessingException {
        List<JsonNode> documents = new ArrayList<>(1);
        char[] letters = block.toCharArray();
        int at = 0;
        while (at < letters.length && documents.size() < MOST_DOCUMENTS) {
            int length = 0;
            try (JsonParser parser = Json.LENIENT.createParser(letters, at, letters.length - at)) {
                documents.add(Json.LENIENT.<JsonNode>readTree(parser));
                length = (int) parser.currentLocation().getCharOffset();
            } catch (JsonProcessingException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException("Text in memory can be read", e);
            }
            Matcher between = BETWEEN.matcher(block).region(at + length, letters.length);
            at = between.lookingAt() ? between.end() : letters.length;
            boolean more = length > 0 && at < letters.length && (letters[at] == '{' || letters[at] == '[');
            at = more ? at : letters.length;
        }
        return documents;
    }

    private static List<Item> postings(List<JsonNode> found, URI page, Map<String, String> namesById) {
        boolean alone = found.size() == 1;
        return PostingIds.apart(found.stream()
                .<Item>map(node -> posting(node, page, alone, namesById))
                .toList());
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
        String name = type.asText().strip().toLowerCase(Locale.ROOT);
        return name.equals("jobposting") || name.endsWith("/jobposting") || name.equals("schema:jobposting");
    }

    private static Posting posting(JsonNode node, URI page, boolean alone, Map<String, String> namesById) {
        Optional<URI> own = address(node, "url", page).or(() -> address(node, "@id", page));
        URI url = own.orElse(page);
        String id = PostingIds.stated(node)
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

    /**
     * A member as an absolute address of the web; that of a whole site is not the address of a posting on another page,
     * and many sites write nothing better.
     */
    private static Optional<URI> address(JsonNode node, String member, URI page) {
        return Json.text(node, member).filter(text -> !text.startsWith("#")).flatMap(text -> {
            try {
                URI url = page.resolve(text);
                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                boolean home = (url.getRawPath() == null || url.getRawPath().length() <= 1)
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null;
                return web && url.getHost() != null && !home ? Optional.of(url) : Optional.<URI>empty();
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
