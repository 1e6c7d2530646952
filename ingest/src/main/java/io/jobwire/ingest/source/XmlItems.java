package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.core.ContentHasher;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams the items of an XML feed: the outermost elements below the root with one of the names that feeds give to a
 * posting. One item at a time is held. No document type definition is read and no entity expanded. For one thread.
 */
final class XmlItems {
    /** What feeds call a posting. */
    private static final Set<String> NAMES = Set.of(
            "job",
            "ad",
            "item",
            "entry",
            "vacancy",
            "position",
            "positionopening",
            "posting",
            "jobposting",
            "offer",
            "joboffer",
            "opening",
            "listing",
            "advert",
            "joblisting",
            "jobad",
            "stelle",
            "stellenangebot",
            "stellenanzeige",
            "offre",
            "offreemploi",
            "oferta",
            "empleo",
            "vaga",
            "vacature",
            "offerta",
            "annuncio",
            "praca");

    private static final Pattern MOVING = Pattern.compile(
            "(?is)<(updated|updated[_-]?at|last[_-]?updated|last[_-]?modified|modified|date[_-]?modified|lastbuilddate)\\b[^>]*>.{0,100}?</\\1>");
    private static final Pattern TAG = Pattern.compile("<([A-Za-z_][\\w:.-]{0,60})[\\s>]");
    private static final int HEAD = 64 << 10;
    private static final int DEEPEST = 100;
    private static final int LONGEST_FIELD = 4_000;

    private static final XMLInputFactory FACTORY = factory();

    /**
     * An item.
     *
     * @param name of its element as the document writes it
     * @param xml the element by itself; of an element around the items the text alone
     * @param fields text of the elements in it by name without prefix, {@code _} and {@code -}, in small letters: those
     *     directly below win over deeper ones, the first over later ones; {@code @name} for its attributes
     */
    record Found(String name, String xml, Map<String, String> fields) {
        Found {
            fields = Map.copyOf(fields);
        }
    }

    private XmlItems() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** What an item says: times at which the feed was made are left out. */
    static ContentHash hash(String xml) {
        return ContentHasher.xml(MOVING.matcher(xml).replaceAll(""));
    }

    /**
     * Reads a document in UTF-8.
     *
     * @param head gets the elements around the items: with their attributes as they open, with their text as they end
     * @param items gets the items, as they end
     * @throws XMLStreamException where the document is no XML any more; what was given before stands
     */
    static void read(byte[] document, Consumer<Found> head, Consumer<Found> items) throws XMLStreamException {
        read(document, NAMES, head, items);
    }

    /** A reader of a document in UTF-8 that mends what its author got slightly wrong. */
    static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(
                new XmlRepair(new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8)));
    }

    /** How a document writes the tag of its first item, told from its beginning; empty when it has none there. */
    static String tag(byte[] document) {
        String head = new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.UTF_8);
        return TAG.matcher(head)
                .results()
                .map(match -> match.group(1))
                .filter(name -> NAMES.contains(simple(name)))
                .findFirst()
                .orElse("");
    }

    /** Reads a document that is one item; empty when it is none. */
    static Optional<Found> alone(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = reader(document);
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(item(reader));
                }
            }
            return Optional.empty();
        } finally {
            reader.close();
        }
    }

    /**
     * Reads a document in UTF-8.
     *
     * @param names simple names of the elements that are items
     */
    static void read(byte[] document, Set<String> names, Consumer<Found> head, Consumer<Found> items)
            throws XMLStreamException {
        XMLStreamReader reader = reader(document);
        try {
            int depth = 0;
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = simple(reader.getLocalName());
                        text.setLength(0);
                        if (depth > 0 && names.contains(name)) {
                            items.accept(item(reader));
                        } else {
                            head.accept(new Found(name, "", attributes(reader)));
                            depth++;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (!text.toString().isBlank() && text.length() <= LONGEST_FIELD) {
                            head.accept(new Found(
                                    simple(reader.getLocalName()),
                                    text.toString().strip(),
                                    Map.of()));
                        }
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (text.length() <= LONGEST_FIELD) {
                            text.append(reader.getText());
                        }
                    }
                    default -> {
                        // Comments, and the blanks between the items.
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    private static Found item(XMLStreamReader reader) throws XMLStreamException {
        String written = reader.getLocalName();
        StringBuilder xml = new StringBuilder(4096);
        Map<String, String> fields = attributes(reader);
        Map<String, String> deeper = new HashMap<>();
        start(reader, xml);
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("Elements are nested more than " + DEEPEST + " deep");
                    }
                    start(reader, xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    xml.append("</").append(reader.getLocalName()).append('>');
                    depth--;
                    Map<String, String> into = depth == 1 ? fields : deeper;
                    if (depth > 0 && !text.toString().isBlank() && text.length() <= LONGEST_FIELD) {
                        into.putIfAbsent(
                                simple(reader.getLocalName()), text.toString().strip());
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(reader.getText());
                    escape(reader.getText(), xml);
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        deeper.forEach(fields::putIfAbsent);
        return new Found(written, xml.toString(), fields);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            fields.putIfAbsent(
                    "@" + simple(reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i).strip());
        }
        return fields;
    }

    private static void start(XMLStreamReader reader, StringBuilder xml) {
        xml.append('<').append(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            xml.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
            escape(reader.getAttributeValue(i), xml);
            xml.append('"');
        }
        xml.append('>');
    }

    private static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }

    static String simple(String name) {
        return name.substring(name.lastIndexOf(':') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("_", "")
                .replace("-", "");
    }
}
