package io.jobwire.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * schema.org JobPostings that a page marks up as microdata or as RDFa, in the shape that JSON-LD would have: a property's
 * value is its item, its {@code content}, its address or time, and else its words; of a description its HTML. A property
 * that says nothing is left out. Stateless. Sources: html.spec.whatwg.org/multipage/microdata.html, w3.org/TR/rdfa-lite.
 */
final class MarkedUp {
    private static final int DEEPEST = 8;

    private static final MarkedUp MICRODATA =
            new MarkedUp("[itemtype~=(?i)schema\\.org/JobPosting\\s*$]", "itemscope", "itemtype", "itemprop");
    private static final MarkedUp RDFA =
            new MarkedUp("[typeof~=(?i)(?:^|[\\s/:])JobPosting(?:\\s|$)]", "typeof", "typeof", "property");

    private final String postings;
    private final String scope;
    private final String type;
    private final String property;

    /**
     * A way to mark up.
     *
     * @param postings selector of postings
     * @param scope attribute of an element that is an item of its own
     * @param type attribute with the item's type
     * @param property attribute with the names of properties
     */
    private MarkedUp(String postings, String scope, String type, String property) {
        this.postings = postings;
        this.scope = scope;
        this.type = type;
        this.property = property;
    }

    /** The JobPostings of a page. */
    static List<JsonNode> postings(Document page) {
        List<JsonNode> found = MICRODATA.of(page);
        return found.isEmpty() ? RDFA.of(page) : found;
    }

    private List<JsonNode> of(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element item : page.select(postings)) {
            if (item.parents().is(postings)) {
                continue;
            }
            ObjectNode posting = item(item, DEEPEST);
            if (posting.has("title") || posting.has("name")) {
                found.add(posting);
            }
        }
        return found;
    }

    private ObjectNode item(Element element, int deeper) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        item.put("@type", simple(element.attr(type).strip()));
        properties(element, item, deeper);
        return item;
    }

    private void properties(Element within, ObjectNode into, int deeper) {
        for (Element child : within.children()) {
            for (String written : child.attr(property).strip().split("\\s+")) {
                String name = simple(written);
                if (!name.isEmpty()) {
                    add(into, name, value(child, name, deeper));
                }
            }
            if (!child.hasAttr(scope)) {
                properties(child, into, deeper);
            }
        }
    }

    /** A name of schema.org without prefix and address; nothing of another vocabulary, such as {@code og:title}. */
    private static String simple(String name) {
        int colon = name.indexOf(':');
        boolean ours = colon < 0 || name.startsWith("schema:") || name.startsWith("http");
        return ours ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1) : "";
    }

    private static void add(ObjectNode into, String name, JsonNode value) {
        if (value.isTextual() && value.textValue().isEmpty()) {
            return;
        }
        switch (into.path(name)) {
            case ArrayNode list -> list.add(value);
            case JsonNode one when one.isMissingNode() -> into.set(name, value);
            case JsonNode one ->
                into.set(name, Json.MAPPER.createArrayNode().add(one).add(value));
        }
    }

    private JsonNode value(Element element, String name, int deeper) {
        if (element.hasAttr(scope) && deeper > 0) {
            return item(element, deeper - 1);
        }
        return Json.MAPPER.getNodeFactory().textNode(words(element, name).strip());
    }

    private static String words(Element element, String name) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        return switch (element.normalName()) {
            case "a", "area", "link" -> named(name) ? element.text() : element.absUrl("href");
            case "img", "iframe", "embed", "source" -> element.absUrl("src");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "data", "meter" -> element.attr("value");
            default -> name.toLowerCase(Locale.ROOT).equals("description") ? element.html() : element.text();
        };
    }

    /** Whether a property is a name and no address: pages mark the link that shows the title as the title. */
    private static boolean named(String property) {
        return property.equals("title") || property.equals("name");
    }
}
