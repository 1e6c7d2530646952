package io.jobwire.ingest.source;

import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One entry of a feed. Stateless. */
final class FeedItem {
    private FeedItem() {}

    /** The entries of a feed, in its order. */
    static List<Element> of(Element root) {
        List<Element> items = new ArrayList<>();
        for (Element child : root.children()) {
            switch (localName(child)) {
                case "item", "entry" -> items.add(child);
                case "channel" -> items.addAll(of(child));
                default -> {
                    // Titles, images and the like.
                }
            }
        }
        return items;
    }

    static Item read(Element item, Optional<String> company) {
        String body = serialise(item);
        String link = link(item);
        Optional<String> guid = child(item, "guid").or(() -> child(item, "id"));
        // NEOGOV's guid is an address; its own number stands beside it.
        String named = child(item, "joblisting:jobid").or(() -> guid).orElse(link);
        if (named.isEmpty()) {
            return new Fault("ITEM_WITHOUT_ID", "An entry of the feed has no guid and no link", Optional.empty(), body);
        }
        String url = !link.isEmpty()
                ? StringUtil.resolve(item.baseUri(), link)
                : guid.filter(id -> id.startsWith("http")).orElse("");
        return new Posting(Pages.idOf(named), Optional.empty(), url, body, XmlItems.hash(body), company);
    }

    private static String link(Element item) {
        String plain = "";
        for (Element child : item.children()) {
            if (localName(child).equals("link")) {
                String href = child.attr("href").strip();
                String rel = child.attr("rel");
                if (href.isEmpty()) {
                    plain = plain.isEmpty() ? child.text().strip() : plain;
                } else if (rel.isEmpty() || rel.equals("alternate")) {
                    return href;
                }
            }
        }
        return plain;
    }

    private static Optional<String> child(Element item, String name) {
        return item.children().stream()
                .filter(child -> child.tagName().toLowerCase(Locale.ROOT).equals(name))
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The element as XML that can be read by itself: the namespaces declared around it are declared on it. */
    static String serialise(Element item) {
        Element alone = item.clone();
        for (Element around = item.parent(); around != null; around = around.parent()) {
            for (Attribute attribute : around.attributes()) {
                String name = attribute.getKey();
                if ((name.equals("xmlns") || name.startsWith("xmlns:")) && !alone.hasAttr(name)) {
                    alone.attr(name, attribute.getValue());
                }
            }
        }
        Document document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .prettyPrint(false)
                .charset("UTF-8");
        document.appendChild(alone);
        return alone.outerHtml();
    }

    /** Name of an element without its prefix, in small letters. */
    static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
