package io.jobwire.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The items of a feed behind the first one that is no XML: each is cut out by its own tags and read by itself, so that one
 * bad description does not hide all that come after it. Stateless.
 */
final class XmlRest {
    private static final int DEEPEST = 60;

    private XmlRest() {}

    /**
     * Reads what a document has behind the items that were read already.
     *
     * @param document in UTF-8
     * @param name how the document writes the tag of an item
     * @param given so many items at its beginning were read already
     * @param items gets the items that can be read
     * @param broken gets those that cannot, as they are
     * @return whether the document goes on to its end; false where it breaks off
     */
    static boolean read(
            byte[] document, String name, int given, Consumer<XmlItems.Found> items, Consumer<String> broken) {
        String text = new String(document, StandardCharsets.UTF_8);
        Pattern opens = Pattern.compile("<" + Pattern.quote(name) + "(?=[\\s>])");
        String closes = "</" + name;
        Matcher start = opens.matcher(text);
        int number = 0;
        int at = 0;
        while (start.find(at)) {
            int close = text.indexOf(closes, start.end());
            int end = close < 0 ? -1 : text.indexOf('>', close);
            if (end < 0) {
                return false;
            }
            at = end + 1;
            if (number++ < given) {
                continue;
            }
            String item = text.substring(start.start(), at);
            item(item).or(() -> item(forgiven(item))).ifPresentOrElse(items, () -> broken.accept(item));
        }
        return text.indexOf("</", at) >= 0;
    }

    private static Optional<XmlItems.Found> item(String xml) {
        try {
            return XmlItems.alone(xml.getBytes(StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The item with every element closed where its surroundings end. */
    private static String forgiven(String item) {
        Element root =
                Jsoup.parse(item, "", Parser.xmlParser().setMaxDepth(DEEPEST)).firstElementChild();
        if (root == null) {
            return "";
        }
        Document document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8);
        document.appendChild(root);
        return root.outerHtml();
    }
}
