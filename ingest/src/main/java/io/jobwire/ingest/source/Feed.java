package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.Answer;
import io.jobwire.records.RunOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Feeds: {@code rss:URL}, RSS 0.9x to 2.0, RSS 1.0 or Atom. Read by jsoup's XML parser, which knows no document type
 * definitions and no external entities and forgives what feeds get wrong; because it forgives, a feed whose last element
 * is not closed counts as broken off. Sources: rssboard.org/rss-specification, RFC 4287.
 */
final class Feed implements AddressedKind {
    static final String ACCEPT =
            "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1";

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public String example() {
        return "https://acme.example/jobs.rss";
    }

    @Override
    public Optional<ContentHash> hash(String body) {
        return Optional.of(XmlItems.hash(body));
    }

    @Override
    public Harvest collect(String target, Visit visit) throws InterruptedException {
        return document(target, visit, ACCEPT, Feed::read);
    }

    /** Reads a feed of one employer, whose name its title may be. */
    static Harvest read(Answer.Page page) {
        return read(page, FeedTitle::company);
    }

    /** Reads a feed.
     *
     * @param employer the employer's name from the feed's outermost element, where the feed is that of an employer
     */
    static Harvest read(Answer.Page page, Function<Element, Optional<String>> employer) {
        String host = page.url().getHost();
        Document document = parse(page);
        Element root = document.firstElementChild();
        String kind = root == null ? "" : FeedItem.localName(root);
        if (root == null || !(kind.equals("rss") || kind.equals("feed") || kind.equals("rdf"))) {
            boolean html = kind.equals("html") || new String(page.body(), StandardCharsets.UTF_8).contains("<html");
            return html
                    ? Harvest.nothing(
                            RunOutcome.BLOCKED,
                            host
                                    + " sent a web page where a feed was due; it may block us, or the address is not"
                                    + " the feed's")
                    : Harvest.nothing(RunOutcome.FAILED, host + " did not answer with an RSS or Atom feed");
        }
        Collector collector = new Collector();
        Optional<String> company = employer.apply(root);
        FeedItem.of(root).forEach(item -> collector.add(FeedItem.read(item, company)));
        if (!closed(page.body(), root.tagName())) {
            return collector.harvest(
                    RunOutcome.PARTIAL,
                    "The feed of " + host + " breaks off; what is there is taken, nothing is closed");
        }
        return collector.harvest(RunOutcome.COMPLETE, collector.entries() > 0 ? "" : "The feed is empty");
    }

    /** Reads a page as XML. */
    static Document parse(Answer.Page page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(Characters.utf8(page.body(), page.contentType())),
                    StandardCharsets.UTF_8.name(),
                    page.url().toString(),
                    Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private static boolean closed(byte[] body, String root) {
        int from = Math.max(0, body.length - 4096);
        return new String(body, from, body.length - from, StandardCharsets.UTF_8).contains("</" + root)
                || new String(body, StandardCharsets.UTF_8).strip().endsWith("/>");
    }
}
