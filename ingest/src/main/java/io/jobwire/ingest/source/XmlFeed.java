package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * XML feeds of job boards and aggregators: {@code xmlfeed:URL}. The schemas of talent.com, Jooble, Jora, Careerjet,
 * Jobrapido, Jobsora and Jobatus, HR-XML's PositionOpening as USAJOBS wrote it, and what is like them: a list of elements
 * with a flat set of fields. An opening that says that it is inactive is not published.
 */
final class XmlFeed implements AddressedKind {
    private static final String ACCEPT = "application/xml,text/xml;q=0.9,*/*;q=0.1";
    private static final List<String> IDS = List.of(
            "@id",
            "id",
            "jobid",
            "referencenumber",
            "referenceid",
            "reference",
            "guid",
            "documentid",
            "positionid",
            "requisitionid",
            "externalid",
            "uniqueid");
    private static final List<String> LINKS =
            List.of("url", "link", "joburl", "detailurl", "positionuri", "applyurl", "govtapplyonlineurl");
    private static final List<String> REQUISITIONS = List.of("requisitionid", "positionid", "jobnumbersingle");

    @Override
    public String name() {
        return "xmlfeed";
    }

    @Override
    public String example() {
        return "https://acme.example/jobs.xml";
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Optional.of(XmlItems.hash(body));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        return document(
                target,
                visit,
                ACCEPT,
                page -> read(
                        Characters.utf8(page.body(), page.contentType()),
                        page.url().getHost()));
    }

    /** Reads a feed in UTF-8. */
    static Harvest read(byte[] document, String host) {
        Collector collector = new Collector();
        Heads heads = new Heads();
        try {
            XmlItems.read(document, heads::add, found -> {
                if ("Inactive".equalsIgnoreCase(found.fields().get("positionopeningstatuscode"))) {
                    collector.skip();
                } else {
                    collector.add(item(found, heads.publisher));
                }
            });
        } catch (XMLStreamException e) {
            return collector.entries() > 0
                    ? collector.harvest(
                            RunOutcome.PARTIAL,
                            "The feed of " + host + " breaks off after " + collector.entries()
                                    + " entries; those are taken, nothing is closed")
                    : heads.html
                            ? Harvest.nothing(
                                    RunOutcome.BLOCKED,
                                    host
                                            + " sent a web page where a feed was due; it may block us, or the address is not"
                                            + " the feed's")
                            : Harvest.nothing(RunOutcome.FAILED, host + " did not answer with XML that can be read");
        }
        if (heads.html) {
            return Harvest.nothing(RunOutcome.BLOCKED, host + " sent a web page where a feed was due");
        }
        if (heads.announced > collector.entries()) {
            return collector.harvest(
                    RunOutcome.PARTIAL,
                    host + " announces " + heads.announced + " postings and sent " + collector.entries()
                            + "; nothing is closed on this");
        }
        return collector.harvest(RunOutcome.COMPLETE, collector.entries() > 0 ? "" : "The feed is empty");
    }

    private static Item item(XmlItems.Found found, Optional<String> publisher) {
        String link = first(found.fields(), LINKS)
                .filter(url -> url.startsWith("http"))
                .orElse("");
        Optional<String> id = first(found.fields(), IDS)
                .map(Pages::idOf)
                .or(() -> Optional.of(link).filter(url -> !url.isEmpty()).map(Pages::idOfAddress));
        return id.<Item>map(named -> new Posting(
                        named,
                        first(found.fields(), REQUISITIONS),
                        link,
                        found.xml(),
                        XmlItems.hash(found.xml()),
                        found.fields().containsKey("company") ? Optional.empty() : publisher))
                .orElseGet(() -> new Fault(
                        "ITEM_WITHOUT_ID",
                        "An entry of the feed has no id and no link",
                        Optional.empty(),
                        found.xml()));
    }

    private static Optional<String> first(Map<String, String> fields, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** What the elements around the items tell. For one thread. */
    private static final class Heads {
        private boolean root = true;
        private boolean html;
        private int announced;
        private Optional<String> publisher = Optional.empty();

        void add(XmlItems.Found element) {
            html |= root && element.name().equals("html");
            root = false;
            if (element.name().equals("publisher") && !element.xml().isEmpty()) {
                publisher = publisher.or(() -> FeedTitle.company(element.xml()));
            }
            String count = element.fields().getOrDefault("@recordsetcount", "");
            announced = count.matches("\\d{1,8}") ? Integer.parseInt(count) : announced;
        }
    }
}
