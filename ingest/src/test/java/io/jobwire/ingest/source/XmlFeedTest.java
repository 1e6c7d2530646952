package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFeedTest {
    private static Harvest read(String xml) {
        return XmlFeed.read(xml.getBytes(StandardCharsets.UTF_8), URI.create("https://feeds.example/jobs.xml"));
    }

    private static String jobs(String... jobs) {
        return "<?xml version=\"1.0\"?><jobs>" + String.join("\n", jobs) + "</jobs>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<job id=\"7\"><name>Baker</name><link>https://a.example/7</link></job>",
                "<ad><id>7</id><url>https://a.example/7</url></ad>",
                "<vacancy><reference_id><![CDATA[7]]></reference_id><url><![CDATA[https://a.example/7]]></url></vacancy>",
                "<stelle><referenz>7</referenz><titel>Koch</titel><url>https://a.example/7</url></stelle>",
                "<list><posten><titel>Koch</titel><ref>7</ref><url>https://a.example/7</url></posten></list>",
                "<list><row id=\"7\" title=\"Koch\" url=\"https://a.example/7\"/></list>",
                "<job><partnerJobId>7</partnerJobId><applyUrl>https://a.example/7</applyUrl></job>",
                "<source><job><referencenumber> 7 </referencenumber><url>https://a.example/7</url></job></source>"
            })
    void anItemIsKnownByWhatItsFeedCallsIt(String item) {
        Harvest harvest = read("<feed>" + item + "</feed>");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.nativeId()).isEqualTo("7");
            assertThat(posting.url()).isEqualTo("https://a.example/7");
        });
    }

    @Test
    void whatAuthorsGetWrongIsRepaired() {
        Harvest harvest = read(jobs(
                "<job><id>1</id><title>Salt & Bread caf&eacute; 5 < 6 \u0001&nosuch; &#0;</title></job>",
                "<job><id>2</id><title><![CDATA[R&D <b>&amp;</b>]]></title></job>"));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings())
                .extracting(Posting::body)
                .containsExactly(
                        "<job><id>1</id><title>Salt &amp; Bread caf\u00e9 5 &lt; 6 &amp;nosuch; </title></job>",
                        "<job><id>2</id><title>R&amp;D &lt;b&gt;&amp;amp;&lt;/b&gt;</title></job>");
    }

    @Test
    void entitiesOfADocumentsOwnMakingStayText() {
        Harvest harvest = read("<!DOCTYPE jobs [<!ENTITY lol \"lol\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + jobs("<job><id>1</id><title>&lol;&x;</title></job>").replace("<?xml version=\"1.0\"?>", ""));
        assertThat(harvest.postings())
                .singleElement()
                .satisfies(posting -> assertThat(posting.body()).contains("<title>&amp;lol;&amp;x;</title>"));
    }

    @Test
    void aFeedThatBreaksOffIsPartialWithWhatIsThere() {
        Harvest harvest = read("<jobs><job><id>1</id></job><job><id>2</id></job><job><id>3</i");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(2);
        assertThat(read("<html><body>Checking your browser</body></html>").outcome())
                .isEqualTo(RunOutcome.BLOCKED);
        assertThat(read("{}").outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(read("<jobs>\n</jobs>").outcome()).isEqualTo(RunOutcome.COMPLETE);
    }

    @Test
    void anItemThatIsNoXmlHidesNoneOfThoseBehindIt() {
        String broken = "<job><id>2</id><title>Cook <senior></title><description>a<br>b</description></job>";
        Harvest harvest = read(jobs("<job><id>1</id></job>", broken, "<job><id>3</id></job>"));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1", "2", "3");
        assertThat(harvest.postings().get(1).body())
                .isEqualTo("<job><id>2</id><title>Cook <senior></senior></title>"
                        + "<description>a<br>b</br></description></job>");
        assertThat(read(jobs(broken, "<job><id>3</id></job>")).postings()).hasSize(2);
        assertThat(read("<jobs>" + broken + "<job><id>3</id></job>").outcome()).isEqualTo(RunOutcome.PARTIAL);
    }

    @Test
    void anAddressWithoutAHostIsBelowTheFeeds() {
        assertThat(read(jobs("<job><id>1</id><url>/jobs/1</url></job>")).postings())
                .singleElement()
                .satisfies(posting -> assertThat(posting.url()).isEqualTo("https://feeds.example/jobs/1"));
    }

    @Test
    void whatIsTakenBackIsNotShown() {
        Harvest harvest = read(jobs(
                "<job><id>1</id><status>Closed</status></job>",
                "<job action=\"Delete\"><id>2</id></job>",
                "<job><id>3</id><status>Open</status></job>"));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("3");
    }

    @Test
    void aDocumentOfAnotherKindIsNoEmptyFeed() {
        assertThat(read("<error><code>403</code><message>Bad key</message></error>")
                        .outcome())
                .isEqualTo(RunOutcome.FAILED);
        assertThat(read("<urlset><url><loc>https://a.example/1</loc></url></urlset>")
                        .outcome())
                .isEqualTo(RunOutcome.FAILED);
        String row = "<row><a>1</a><b>2</b></row>";
        assertThat(read("<export>" + row.repeat(20) + "</export>").outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(read("<source><publisher>A</publisher><lastBuildDate>today</lastBuildDate></source>")
                        .outcome())
                .isEqualTo(RunOutcome.COMPLETE);
    }

    @Test
    void anEntryWithoutIdAndLinkIsAFault() {
        assertThat(read(jobs("<job><title>Baker</title></job>")).faults())
                .extracting(Fault::code)
                .containsExactly("ITEM_WITHOUT_ID");
    }

    @Test
    void theTimeAtWhichAFeedWasMadeIsNoChange() {
        String job = "<job id=\"1\"><title>Baker</title><updated>2025-04-15T22:21:%s</updated></job>";
        assertThat(XmlItems.hash(job.formatted("37"))).isEqualTo(XmlItems.hash(job.formatted("38")));
        assertThat(XmlItems.hash(job.formatted("37")))
                .isNotEqualTo(XmlItems.hash(job.formatted("37").replace("Baker", "Cook")));
    }

    @Test
    void aPackedFeedInLatin1ThatClaimsToBeUtf8IsRead() throws Exception {
        byte[] latin = jobs("<job><id>1</id><title>B\u00e4cker \u20ac</title></job>")
                .replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-8\"")
                .getBytes(Charset.forName("windows-1252"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(latin);
        }
        try (Site site = new Site();
                Visits visits = new Visits()) {
            site.page("/jobs.xml.gz", "application/gzip", packed.toByteArray());
            site.page("/jobs.xml", "text/xml; charset=utf-8", latin);
            for (String path : new String[] {"/jobs.xml.gz", "/jobs.xml"}) {
                Harvest harvest = visits.run(site, "xmlfeed:https://a.example" + path);
                assertThat(harvest.postings())
                        .singleElement()
                        .satisfies(posting -> assertThat(posting.body()).contains("B\u00e4cker \u20ac"));
            }
        }
    }

    @Test
    void manyItemsAreStreamedInOrder() {
        StringBuilder feed = new StringBuilder("<jobs>");
        for (int i = 0; i < 20_000; i++) {
            feed.append("<job><id>")
                    .append(i)
                    .append("</id><description><![CDATA[<p>]] > & text</p>]]></description></job>");
        }
        Harvest harvest = read(feed.append("</jobs>").toString());
        assertThat(harvest.postings()).hasSize(20_000);
        assertThat(harvest.postings().getLast().body())
                .endsWith("<description>&lt;p&gt;]] &gt; &amp; text&lt;/p&gt;</description></job>");
    }
}
