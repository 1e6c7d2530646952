package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
    @Test
    void anRssItemKeepsTheNamespacesThatItNeeds() throws Exception {
        Harvest harvest = read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Acme Careers</title>
            <item><title>Baker &amp; cook</title><guid isPermaLink="false">B-7</guid>
            <link>https://acme.example/7?utm_source=rss</link><dc:creator>Ann</dc:creator>
            <description><![CDATA[<p>Bread&nbsp;</p>]]></description></item>
            </channel></rss>\
            """, StandardCharsets.UTF_8, "application/rss+xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        Posting posting = harvest.postings().getFirst();
        assertThat(posting.nativeId()).isEqualTo("B-7");
        assertThat(posting.url()).isEqualTo("https://acme.example/7?utm_source=rss");
        assertThat(posting.company()).contains("Acme");
        assertThat(posting.body())
                .startsWith("<item")
                .endsWith("</item>")
                .contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .contains("<title>Baker &amp; cook</title>")
                .contains("<![CDATA[<p>Bread&nbsp;</p>]]>");
        var parsed = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(posting.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getDocumentElement().getLocalName()).isEqualTo("item");
    }

    @Test
    void anAtomEntryIsNamedByItsIdAndLinked() {
        Harvest harvest = read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Remote jobs</title>
            <entry><id>tag:acme.example,2026:1</id><title>Baker</title>
            <link rel="enclosure" href="https://acme.example/1.pdf"/><link href="https://acme.example/1"/></entry>
            </feed>\
            """, StandardCharsets.UTF_8, "application/atom+xml");
        assertThat(harvest.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.url()).isEqualTo("https://acme.example/1");
            assertThat(posting.nativeId()).hasSize(20);
            assertThat(posting.company()).isEmpty();
            assertThat(posting.body()).startsWith("<entry").contains("xmlns=\"http://www.w3.org/2005/Atom\"");
        });
    }

    @Test
    void anAddressWithoutAHostIsBelowTheFeeds() {
        Harvest harvest = read(
                "<rss><channel><item><title>A</title><guid>7</guid><link>/jobs/7</link></item></channel></rss>",
                StandardCharsets.UTF_8,
                "application/rss+xml");
        assertThat(harvest.postings())
                .singleElement()
                .satisfies(posting -> assertThat(posting.url()).isEqualTo("https://acme.example/jobs/7"));
    }

    @Test
    void theDeclaredCharacterSetCounts() {
        Harvest harvest = read(
                "<?xml version=\"1.0\""
                        + " encoding=\"ISO-8859-1\"?><rss><channel><item><guid>1</guid><title>Bäcker</title></item></channel></rss>",
                StandardCharsets.ISO_8859_1,
                "text/xml; charset=utf-8");
        assertThat(harvest.postings().getFirst().body()).contains("Bäcker");
    }

    @Test
    void trackingParametersAloneAreNoChange() {
        Feed feed = new Feed();
        assertThat(feed.hash("<item><link>https://a.example/1?x=1&amp;utm_source=A</link></item>"))
                .isEqualTo(feed.hash("<item><link>https://a.example/1?x=1&amp;utm_source=B</link></item>"));
    }

    @Test
    void aFeedThatBreaksOffIsPartial() {
        Harvest harvest = read(
                "<rss><channel><item><guid>1</guid></item><item><guid>2</gu",
                StandardCharsets.UTF_8,
                "application/rss+xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() {
        Harvest harvest = read(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY lol \"lollollol\">]>"
                        + "<rss><channel><item><guid>1</guid><title>&x;&lol;</title></item></channel></rss>",
                StandardCharsets.UTF_8,
                "application/rss+xml");
        assertThat(harvest.postings().getFirst().body()).doesNotContain("lollollol");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body>no</body></html>,BLOCKED",
        "{},FAILED",
        "<jobs/>,FAILED",
        "<rss><channel/></rss>,COMPLETE",
        "<rss/>,COMPLETE"
    })
    void whatIsNoFeedSaysSo(String body, RunOutcome outcome) {
        assertThat(read(body, StandardCharsets.UTF_8, "text/xml").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme,Acme",
        "Acme Careers,Acme",
        "Jobs at Acme,Acme",
        "Acme - Current Job Openings,Acme",
        "Acme | Jobs,Acme",
        "Careers at Acme & Sons,Acme & Sons",
        "We Work Remotely: Remote jobs in design,",
        "Bäckerei Müller - Karriere,Bäckerei Müller",
        "Stellenangebote bei Acme,Acme",
        "craigslist | software,",
        "Latest jobs,",
        "Jobs,"
    })
    void aTitleNamesTheEmployerOrNobody(String title, String company) {
        assertThat(FeedTitle.company(title).orElse(null)).isEqualTo(company);
    }

    private static Harvest read(String xml, Charset charset, String type) {
        return Feed.read(
                new Answer.Page(URI.create("https://acme.example/feed"), type, xml.getBytes(charset), Validators.NONE));
    }
}
