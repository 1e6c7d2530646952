package io.jobwire.notify.feed;

import io.jobwire.notify.core.AlertText;
import io.jobwire.notify.core.Alerts;
import io.jobwire.notify.template.AlertView;
import io.jobwire.records.Alert;
import io.jobwire.records.AlertItem;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes alerts as an Atom feed (RFC 4287), one entry a role, the newest first. */
final class AtomWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomWriter() {}

    /**
     * The feed.
     *
     * @param self address of the feed
     * @param alerts the oldest first
     */
    static String write(String self, List<Alert> alerts) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "title", "Jobwire: your matches");
            element(out, "id", self);
            out.writeEmptyElement("link");
            out.writeAttribute("rel", "self");
            out.writeAttribute("href", self);
            Instant updated =
                    alerts.isEmpty() ? Instant.EPOCH : alerts.getLast().getDecidedAt();
            element(out, "updated", updated.toString());
            out.writeStartElement("author");
            element(out, "name", "Jobwire");
            out.writeEndElement();
            for (Alert alert : alerts.reversed()) {
                for (AlertItem item : Alerts.items(alert)) {
                    entry(out, alert, item);
                }
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter out, Alert alert, AlertItem item) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", "urn:jobwire:" + alert.getAlert() + ":" + item.getRole());
        String score = item.getSearch().isEmpty() ? item.getScore() + " · " : "";
        element(out, "title", score + item.getTitle() + " at " + item.getCompany());
        element(out, "updated", alert.getDecidedAt().toString());
        String link = AlertView.link(item.getUrl());
        if (!link.isEmpty()) {
            out.writeEmptyElement("link");
            out.writeAttribute("rel", "alternate");
            out.writeAttribute("href", clean(link));
        }
        element(
                out,
                "summary",
                String.join(" / ", item.getPlaces())
                        + (item.getReasons().isEmpty() ? "" : ". " + String.join(" ", item.getReasons()))
                        + (item.getMissing().isEmpty() ? "" : " Missing: " + String.join(", ", item.getMissing())));
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    /** XML 1.0 knows no control characters, and no halves of characters. */
    private static String clean(String text) {
        return AlertText.oneLine(text).replaceAll("[\\x{FFFE}\\x{FFFF}]|\\p{Cs}", "");
    }
}
