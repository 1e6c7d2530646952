package io.jobwire.ingest.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells what a feed that uses none of the usual names calls a posting: the outermost elements that have a title and, beside
 * it, an id or an address, in whatever of the languages that feeds are written in. Stateless.
 */
final class XmlShape {
    private static final Set<String> TITLES = Set.of(
            "title",
            "jobtitle",
            "positiontitle",
            "jobname",
            "headline",
            "titel",
            "stellentitel",
            "stellenbezeichnung",
            "jobbezeichnung",
            "titre",
            "intitule",
            "titulo",
            "puesto",
            "cargo",
            "titolo",
            "vacaturetitel",
            "functietitel",
            "stanowisko");

    /** So many elements of that shape show what a posting is called. */
    private static final int ENOUGH = 50;

    private static final int DEEPEST = 20;

    private XmlShape() {}

    /** Simple names of the elements that are postings, as {@link XmlItems#simple} makes them; none when nothing looks like one. */
    static Set<String> names(byte[] document) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        try {
            read(XmlItems.reader(document), found);
        } catch (XMLStreamException e) {
            // What was seen before it broke counts.
        }
        return found.values().stream().findFirst().orElse(Set.of());
    }

    private static void read(XMLStreamReader reader, Map<Integer, Set<String>> found) throws XMLStreamException {
        String[] names = new String[DEEPEST + 1];
        boolean[] titled = new boolean[DEEPEST + 1];
        boolean[] named = new boolean[DEEPEST + 1];
        int depth = 0;
        int seen = 0;
        while (reader.hasNext() && seen < ENOUGH) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth <= DEEPEST) {
                        names[depth] = XmlItems.simple(reader.getLocalName());
                        titled[depth] = false;
                        named[depth] = false;
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            String attribute = XmlItems.simple(reader.getAttributeLocalName(i));
                            titled[depth] |= TITLES.contains(attribute);
                            named[depth] |= XmlFeed.names(attribute);
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth > 1 && depth <= DEEPEST) {
                        titled[depth - 1] |= TITLES.contains(names[depth]);
                        named[depth - 1] |= XmlFeed.names(names[depth]);
                        if (titled[depth] && named[depth]) {
                            found.computeIfAbsent(depth, d -> new HashSet<>()).add(names[depth]);
                            seen++;
                        }
                    }
                    depth--;
                }
                default -> {
                    // Only the names of elements matter.
                }
            }
        }
    }
}
