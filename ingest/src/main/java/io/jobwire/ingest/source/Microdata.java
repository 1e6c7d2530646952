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
 * schema.org JobPostings that a page marks up as microdata, in the shape that JSON-LD would have: a property's value is
 * its item, its {@code content}, its address or time, and else its words; of a description its HTML. Stateless. Source:
 * html.spec.whatwg.org/multipage/microdata.html.
 */
final class Microdata {
    private static final String ITEM = "[itemtype~=(?i)schema\\.org/JobPosting\\s*$]";
    private static final int DEEPEST = 8;

    private Microdata() {}

    /** The JobPostings of a page. */
    static List<JsonNode> postings(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element item : page.select(ITEM)) {
            if (item.parents().is(ITEM)) {
                continue;
            }
            ObjectNode posting = item(item, DEEPEST);
            if (posting.has("title") || posting.has("name")) {
                found.add(posting);
            }
        }
        return found;
    }

    private static ObjectNode item(Element element, int deeper) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        String type = element.attr("itemtype").strip();
        item.put("@type", type.substring(type.lastIndexOf('/') + 1));
        properties(element, item, deeper);
        return item;
    }

    private static void properties(Element within, ObjectNode into, int deeper) {
        for (Element child : within.children()) {
            for (String name : child.attr("itemprop").strip().split("\\s+")) {
                if (!name.isEmpty()) {
                    add(into, name, value(child, name, deeper));
                }
            }
            if (!child.hasAttr("itemscope")) {
                properties(child, into, deeper);
            }
        }
    }

    private static void add(ObjectNode into, String name, JsonNode value) {
        switch (into.path(name)) {
            case ArrayNode list -> list.add(value);
            case JsonNode one when one.isMissingNode() -> into.set(name, value);
            case JsonNode one ->
                into.set(name, Json.MAPPER.createArrayNode().add(one).add(value));
        }
    }

    private static JsonNode value(Element element, String name, int deeper) {
        if (element.hasAttr("itemscope") && deeper > 0) {
            return item(element, deeper - 1);
        }
        return Json.MAPPER.getNodeFactory().textNode(words(element, name));
    }

    private static String words(Element element, String name) {
        if (element.hasAttr("content")) {
            return element.attr("content").strip();
        }
        return switch (element.normalName()) {
            case "a", "area", "link" -> element.absUrl("href");
            case "img", "iframe", "embed", "source" -> element.absUrl("src");
            case "time" ->
                element.hasAttr("datetime") ? element.attr("datetime").strip() : element.text();
            case "data", "meter" -> element.attr("value").strip();
            default ->
                name.toLowerCase(Locale.ROOT).equals("description")
                        ? element.html()
                        : element.text().strip();
        };
    }
}
