package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "uniqueid",
            "partnerjobid",
            "custjobid",
            "vacancyid",
            "advertid",
            "adid",
            "senderreference",
            "displayreference",
            "jobreference",
            "referenz",
            "referentie",
            "referencia",
            "ref");
    private static final List<String> LINKS = List.of(
            "url",
            "link",
            "joburl",
            "detailurl",
            "detailsurl",
            "jobdetailurl",
            "vacancyurl",
            "deeplink",
            "permalink",
            "lien",
            "enlace",
            "urls",
            "positionuri",
            "@url",
            "@href",
            "@link",
            "applyurl",
            "applicationurl",
            "applylink",
            "applicationlink",
            "bewerbungsurl",
            "govtapplyonlineurl");
    private static final List<String> REQUISITIONS = List.of("requisitionid", "positionid", "jobnumbersingle");

    /** What a feed says of a posting that it takes back or does not show yet. */
    private static final Set<String> HIDDEN =
            Set.of("inactive", "closed", "expired", "filled", "deleted", "delete", "draft", "archived", "unpublished");

    private static final List<String> STATES =
            List.of("positionopeningstatuscode", "status", "jobstatus", "@action", "@status", "command");

    /** An empty feed has its own title, address and times, but not so many elements: each counts twice. */
    private static final int MOST_EMPTY = 60;

    /** What a root is called of a document that is no feed of postings. */
    private static final Set<String> OTHERS =
            Set.of("error", "errors", "fault", "exception", "urlset", "sitemapindex", "opml");

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
                target, visit, ACCEPT, page -> read(Characters.utf8(page.body(), page.contentType()), page.url()));
    }

    /** Whether a simple name is that of an id or of an address. */
    static boolean names(String simple) {
        return IDS.contains(simple) || LINKS.contains(simple) || LINKS.contains("@" + simple);
    }

    /** Reads a feed in UTF-8. */
    static Harvest read(byte[] document, URI page) {
        String host = page.getHost();
        Collector collector = new Collector();
        Heads heads = new Heads();
        Items items = new Items(collector, heads, page);
        try {
            XmlItems.read(document, heads::add, items::add);
            if (collector.entries() == 0 && !heads.html) {
                Set<String> names = XmlShape.names(document);
                if (!names.isEmpty()) {
                    XmlItems.read(document, names, heads::add, items::add);
                }
            }
        } catch (XMLStreamException e) {
            boolean rest = !heads.html && items.rest(document);
            if (rest) {
                return complete(collector, heads, host);
            }
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
        return complete(collector, heads, host);
    }

    private static Harvest complete(Collector collector, Heads heads, String host) {
        if (heads.html) {
            return Harvest.nothing(RunOutcome.BLOCKED, host + " sent a web page where a feed was due");
        }
        if (collector.entries() == 0 && OTHERS.contains(heads.name)) {
            return Harvest.nothing(
                    RunOutcome.FAILED, host + " answered <" + heads.name + ">, which is no feed of postings");
        }
        if (collector.entries() == 0 && heads.elements > MOST_EMPTY) {
            return Harvest.nothing(
                    RunOutcome.FAILED, "Nothing in the feed of " + host + " looks like a posting; is it one of jobs?");
        }
        if (heads.announced > collector.entries()) {
            return collector.harvest(
                    RunOutcome.PARTIAL,
                    host + " announces " + heads.announced + " postings and sent " + collector.entries()
                            + "; nothing is closed on this");
        }
        return collector.harvest(RunOutcome.COMPLETE, collector.entries() > 0 ? "" : "The feed is empty");
    }

    /** Takes the items of a document. For one thread. */
    private static final class Items {
        private final Collector collector;
        private final Heads heads;
        private final URI page;
        private String tag = "";
        private int given;

        Items(Collector collector, Heads heads, URI page) {
            this.collector = collector;
            this.heads = heads;
            this.page = page;
        }

        void add(XmlItems.Found found) {
            given++;
            tag = tag.isEmpty() ? found.name() : tag;
            boolean hidden = STATES.stream()
                    .map(state -> found.fields().getOrDefault(state, ""))
                    .anyMatch(state -> HIDDEN.contains(state.toLowerCase(Locale.ROOT)));
            if (hidden) {
                collector.skip();
            } else {
                collector.add(item(found, heads.publisher, page));
            }
        }

        /** Reads on behind an item that is no XML; false where the document breaks off. */
        boolean rest(byte[] document) {
            String name = tag.isEmpty() ? XmlItems.tag(document) : tag;
            int before = given;
            return !name.isEmpty()
                    && XmlRest.read(
                            document,
                            name,
                            before,
                            this::add,
                            xml -> collector.add(new Fault(
                                    "ITEM_MALFORMED", "An entry of the feed is no XML", Optional.empty(), xml)))
                    && collector.entries() > 0;
        }
    }

    private static Item item(XmlItems.Found found, Optional<String> publisher, URI page) {
        String link =
                first(found.fields(), LINKS).flatMap(url -> absolute(page, url)).orElse("");
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

    /** An address of the web as it is; one without a host is below the feed's. */
    private static Optional<String> absolute(URI page, String link) {
        if (link.startsWith("http:") || link.startsWith("https:")) {
            return Optional.of(link);
        }
        try {
            return link.startsWith("/") ? Optional.of(page.resolve(link).toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
        private String name = "";
        private int elements;
        private int announced;
        private Optional<String> publisher = Optional.empty();

        void add(XmlItems.Found element) {
            html |= root && element.name().equals("html");
            name = root ? element.name() : name;
            root = false;
            elements++;
            if (element.name().equals("publisher") && !element.xml().isEmpty()) {
                publisher = publisher.or(() -> FeedTitle.company(element.xml()));
            }
            String count = element.fields().getOrDefault("@recordsetcount", "");
            announced = count.matches("\\d{1,8}") ? Integer.parseInt(count) : announced;
        }
    }
}
