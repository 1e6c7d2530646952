package io.jobwire.web;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Place;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Hits as an Atom feed (RFC 4287). What is shown of a listing is hostile input: it is text, never markup, and only links to
 * web pages are links.
 *
 * @param address where the feed was asked for, without parameters
 * @param parameters those it was asked with; may be empty
 */
record AtomFeed(String address, String parameters) {
    static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int SUMMARY = 400;

    String of(SearchRequest request, SearchResult result) {
        StringWriter text = new StringWriter(16 * 1024);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            String self = parameters.isEmpty() ? address : address + "?" + parameters;
            element(xml, "id", self);
            element(xml, "title", request.query().isBlank() ? "Jobs" : "Jobs: " + request.query());
            link(xml, "self", self);
            element(
                    xml,
                    "updated",
                    result.hits().stream()
                            .map(AtomFeed::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            for (SearchHit hit : result.hits()) {
                entry(xml, hit);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, SearchHit hit) throws XMLStreamException {
        CanonicalListing listing = hit.listing();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:jobwire:listing:" + listing.getCanonical());
        element(xml, "title", listing.getTitle() + " at " + listing.getCompany().getName());
        if (isPage(listing.getUrl())) {
            link(xml, "alternate", listing.getUrl());
        }
        element(
                xml,
                "published",
                listing.getPostedAt().orElse(listing.getFirstSeen()).toString());
        element(xml, "updated", updated(hit).toString());
        xml.writeStartElement("author");
        element(xml, "name", listing.getCompany().getName());
        xml.writeEndElement();
        element(xml, "summary", summary(listing));
        xml.writeEndElement();
    }

    private static Instant updated(SearchHit hit) {
        return hit.listing().getFetchedAt();
    }

    private static String summary(CanonicalListing listing) {
        String places = listing.getPlaces().stream().map(Place::getText).collect(Collectors.joining(" / "));
        String text = listing.getText().replaceAll("\\s+", " ");
        String start = text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "...";
        return (places.isEmpty() ? "" : places + ". ") + start;
    }

    private static void link(XMLStreamWriter xml, String relation, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(to));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static boolean isPage(String url) {
        try {
            return Optional.ofNullable(new URI(url).getScheme())
                    .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                    .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                    .isPresent();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Without characters that XML 1.0 cannot hold. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
