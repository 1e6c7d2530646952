package io.jobwire.ingest.resume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes hidden text out of OpenDocument text (ODF 1.3): {@code text:display="none"}, a size of two points or less, white on
 * white; set by the style of the span or paragraph.
 */
final class OdfCleaning {
    private final Map<String, Element> styles = new HashMap<>();
    private final Hidden hidden;

    OdfCleaning(Hidden hidden) {
        this.hidden = hidden;
    }

    /** Learns the styles of a part; there are some in each. */
    void styles(Document part) {
        for (Element style : ZipXml.all(part, "style:style")) {
            styles.put(style.getAttribute("style:name"), style);
        }
    }

    /** Removes hidden spans and empties hidden paragraphs; whether there were any. */
    boolean clean(Document part) {
        boolean changed = false;
        for (String name : new String[] {"text:span", "text:p", "text:h"}) {
            for (Element element : ZipXml.all(part, name)) {
                Optional<Hidden.Why> why = why(element);
                if (why.isPresent()) {
                    hidden.add(why.get(), element.getTextContent());
                    changed |= ZipXml.remove(element);
                }
            }
        }
        for (Element element : ZipXml.all(part, "text:hidden-text")) {
            hidden.add(Hidden.Why.INVISIBLE, element.getAttribute("text:string-value"));
            changed |= ZipXml.remove(element);
        }
        return changed;
    }

    private Optional<Hidden.Why> why(Element element) {
        if (element.getTextContent().isBlank()) {
            return Optional.empty();
        }
        if (value(element, "text:display").equals("none")) {
            return Optional.of(Hidden.Why.INVISIBLE);
        }
        String size = value(element, "fo:font-size");
        boolean span = element.getTagName().equals("text:span");
        // A paragraph's own size may be overruled by the spans inside.
        if (size.matches("[012](?:\\.\\d+)?pt")
                && (span || element.getElementsByTagName("text:span").getLength() == 0)) {
            return Double.parseDouble(size.substring(0, size.length() - 2)) <= 2
                    ? Optional.of(Hidden.Why.TINY)
                    : Optional.empty();
        }
        String colour = value(element, "fo:color");
        boolean plain = span || element.getElementsByTagName("text:span").getLength() == 0;
        return plain && colour.matches("#[0-9a-fA-F]{6}") && onWhite(element, colour)
                ? Optional.of(Hidden.Why.SAME_COLOUR)
                : Optional.empty();
    }

    private boolean onWhite(Element element, String colour) {
        boolean unclear = ZipXml.above(element, "draw:text-box").isPresent()
                || ZipXml.above(element, "draw:custom-shape").isPresent()
                || ZipXml.above(element, "table:table").isPresent();
        for (Node node = element; node != null; node = node.getParentNode()) {
            unclear |= node instanceof Element at
                    && !value(at, "fo:background-color").isEmpty()
                    && !value(at, "fo:background-color").equals("transparent");
        }
        return !unclear && !PdfPaint.distinct(Integer.parseInt(colour.substring(1), 16), 0xffffff);
    }

    /** What the style of an element, or one that it stands on, says of its text or paragraph. */
    private String value(Element element, String property) {
        Set<String> seen = new HashSet<>();
        String name = element.getAttribute("text:style-name");
        while (!name.isEmpty() && seen.add(name)) {
            Element style = styles.get(name);
            if (style == null) {
                return "";
            }
            for (String kind : new String[] {"style:text-properties", "style:paragraph-properties"}) {
                Optional<String> found = ZipXml.child(style, kind)
                        .map(properties -> properties.getAttribute(property))
                        .filter(value -> !value.isEmpty());
                if (found.isPresent()) {
                    return found.get();
                }
            }
            name = style.getAttribute("style:parent-style-name");
        }
        return "";
    }
}
