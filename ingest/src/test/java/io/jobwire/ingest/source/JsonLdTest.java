package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    private static final URI PAGE = URI.create("https://acme.example/jobs/1");

    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"7\"}",
                "[{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":7}]",
                "{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":[\"JobPosting\"],\"title\":\"A\","
                        + "\"identifier\":{\"@type\":\"PropertyValue\",\"value\":\"7\"}}]}",
                "{\"@type\":\"http://schema.org/JobPosting\",\"title\":\"A\",\"identifier\":{\"value\":7}}",
                "//<![CDATA[\n{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":[\"7\"],}\n//]]>",
                "<!-- {\"@type\":\"JobPosting\",\"title\":\"A\n B\",\"identifier\":\"7\"} -->",
                "{\"@type\":\"ItemList\",\"itemListElement\":[{\"item\":{\"@type\":\"JobPosting\",\"identifier\":\"7\"}}]}"
            })
    void everyShapeGivesItsPosting(String block) {
        List<Item> items = JobPostings.ofBlock(block, PAGE);
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Posting.class, posting -> assertThat(posting.nativeId()).isEqualTo("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"7\"}}",
                "\uFEFF{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"7\"};",
                "var posting = {\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"7\"};",
                "{'@type':'JobPosting',title:'A','identifier':7}",
                "{\"@type\":\"JobPosting\",\"title\":\"A\",,\"baseSalary\":,\"url\":undefined,\"identifier\":\"7\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"A\"\n\"identifier\":\"7\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"The \"A\" one\",\"description\":\"<p class=\"x\">a: \"b\"</p>\",\"identifier\":\"7\"}",
                "\n[ {&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;A&quot;,&quot;identifier&quot;:&quot;7&quot;}]",
                "{\"@type\":\"jobPosting\",\"title\":\"A\",\"identifier\":\"7\"}",
            })
    void whatTemplatesGetWrongIsMended(String block) {
        assertThat(JobPostings.ofBlock(block, PAGE)).singleElement().isInstanceOfSatisfying(Posting.class, posting -> {
            assertThat(posting.nativeId()).isEqualTo("7");
            assertThat(posting.body()).containsPattern("\"title\":\"(A|The \\\\\"A\\\\\" one)\"");
        });
    }

    @Test
    void severalDocumentsInOneBlockAreAllRead() {
        String one = "{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"1\"}";
        String other = "{\"@type\":\"JobPosting\",\"title\":\"B\",\"identifier\":\"2\"}";
        for (String between : List.of("", "\n", ",\n", ";")) {
            assertThat(JobPostings.ofBlock(one + between + other + between, PAGE))
                    .extracting(item -> ((Posting) item).nativeId())
                    .containsExactly("1", "2");
        }
    }

    @Test
    void theAddressOfASiteAndTheNameOfAnEmployerNameNoPosting() {
        String body = "{\"@type\":\"JobPosting\",\"title\":\"A\",\"url\":\"https://acme.example/\","
                + "\"identifier\":{\"@type\":\"PropertyValue\",\"name\":\"Acme\",\"value\":\"Acme\"},"
                + "\"hiringOrganization\":{\"name\":\"Acme\"}}";
        Posting posting = (Posting) JobPostings.ofBlock(body, PAGE).getFirst();
        assertThat(posting.url()).isEqualTo(PAGE.toString());
        assertThat(posting.nativeId()).isEqualTo(Pages.idOfAddress(PAGE.toString()));
    }

    @Test
    void oneIdForAJobInTwoTownsKeepsBoth() throws Exception {
        String berlin = "{\"@type\":\"JobPosting\",\"title\":\"A\",\"identifier\":\"1\",\"jobLocation\":\"Berlin\"}";
        site.page(
                "/j",
                "text/html",
                html("application/ld+json", berlin)
                        + html("application/ld+json", berlin.replace("Berlin", "Paris"))
                        + html("application/ld+json", berlin));
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.postings())
                .hasSize(2)
                .allSatisfy(posting -> assertThat(posting.nativeId()).matches("1~[0-9a-f]{8}"))
                .extracting(Posting::nativeId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTypeWrittenWithEntitiesIsFound() throws Exception {
        site.page(
                "/j",
                "text/html",
                html("application/ld&#x2B;json", "{\"@type\":\"JobPosting\",\"identifier\":\"x1\"}"));
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("x1");
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://acme.example/j");
    }

    @Test
    void anEmployerNamedByReferenceIsHandedOn() {
        List<Item> items = JobPostings.ofBlock(
                "{\"@graph\":[{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"Acme\"},"
                        + "{\"@type\":\"JobPosting\",\"title\":\"A\",\"hiringOrganization\":{\"@id\":\"#org\"}}]}",
                PAGE);
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Posting.class, p -> assertThat(p.company()).contains("Acme"));
    }

    @Test
    void withoutAnIdentifierTheAddressWithoutTrackingIsTheId() {
        String one = id("https://acme.example/jobs/1?utm_source=x&id=5");
        assertThat(one)
                .isEqualTo(id("https://acme.example/jobs/1?id=5&utm_campaign=y"))
                .hasSize(20);
        assertThat(one).isNotEqualTo(id("https://acme.example/jobs/1?id=6"));
    }

    private static String id(String url) {
        Item item = JobPostings.ofBlock("{\"@type\":\"JobPosting\",\"url\":\"" + url + "\"}", PAGE)
                .getFirst();
        return item instanceof Posting posting ? posting.nativeId() : "";
    }

    @Test
    void aBlockThatIsNoJsonIsAFault() {
        assertThat(JobPostings.ofBlock("{\"@type\":\"JobPosting\",\"title\":\"A\",\"url\":{", PAGE))
                .singleElement()
                .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("JSONLD_MALFORMED"));
        assertThat(JobPostings.ofBlock("{broken breadcrumbs", PAGE)).isEmpty();
    }

    @Test
    void aSitemapIndexWithAPackedSitemapLeadsToThePages() throws Exception {
        site.page(
                "/sitemap.xml",
                "application/xml",
                "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                        + "<sitemap><loc>https://acme.example/jobs.xml.gz</loc></sitemap></sitemapindex>");
        site.page(
                "/jobs.xml.gz",
                "application/gzip",
                gzip(urlset(
                        "https://acme.example/j/1",
                        "https://acme.example/j/2",
                        "https://acme.example/about",
                        "https://acme.example/gone",
                        "https://elsewhere.example/j/3")));
        posting("/j/1", "1");
        posting("/j/2", "2");
        site.page("/about", "text/html", "<html>us</html>");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/sitemap.xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1", "2");
        assertThat(harvest.postings()).extracting(Posting::url).contains("https://acme.example/j/1");
        assertThat(site.log()).hasSize(7).doesNotContain("/j/3");
    }

    @Test
    void aPageWhoseLastmodIsThatOfTheLastVisitIsNotAskedAgain() throws Exception {
        String source = "sitemap:https://acme.example/s.xml";
        SourceId id = SourceId.parse(source);
        String before = "2026-11-01T08:00:00Z";
        site.page("/s.xml", "application/xml", dated(before, before, before));
        posting("/j/1", "1");
        posting("/j/2", "2");
        site.page("/j/3", "text/html", "<html>about us</html>");
        Visit first = visits.at(site);
        Harvest full = id.sourceKind().collect(id.target(), first);
        assertThat(full.postings()).extracting(Posting::nativeId).containsExactly("1", "2");

        site.page("/s.xml", "application/xml", dated(before, "2026-11-02T08:00:00Z", before));
        int asked = site.log().size();
        Visit second = visits.after(site, first, full);
        Harvest partly = id.sourceKind().collect(id.target(), second);
        assertThat(site.log().subList(asked, site.log().size())).containsExactly("/s.xml", "/j/2");
        assertThat(partly.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(partly.unchanged()).as("the bytes of page 2 are the same").containsExactlyInAnyOrder("1", "2");
        assertThat(second.documents().keySet()).isEqualTo(first.documents().keySet());

        asked = site.log().size();
        Harvest unknown = id.sourceKind()
                .collect(id.target(), visits.after(site, second, Harvest.complete("", List.of(), List.of())));
        assertThat(site.log().subList(asked, site.log().size()))
                .as("postings that are not known to be open are looked at")
                .containsExactly("/s.xml", "/j/1", "/j/2");
        assertThat(unknown.postings()).extracting(Posting::nativeId).containsExactly("1", "2");
    }

    private static String dated(String... lastmods) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < lastmods.length; i++) {
            xml.append("<url><loc>https://acme.example/j/")
                    .append(i + 1)
                    .append("</loc><lastmod>")
                    .append(lastmods[i])
                    .append("</lastmod></url>");
        }
        return xml.append("</urlset>").toString();
    }

    @Test
    void aPageThatIsRefusedMakesTheRunPartial() throws Exception {
        site.page("/s.xml", "application/xml", urlset("https://acme.example/j/1", "https://acme.example/j/2"));
        posting("/j/1", "1");
        site.status("/j/2", 403, Map.of());
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/s.xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(1);
        assertThat(harvest.detail()).contains("403");
    }

    @Test
    void aPageThatRobotsTxtKeepsFromUsIsNotMissed() throws Exception {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /internal/\n");
        site.page("/s.xml", "application/xml", urlset("https://acme.example/j/1", "https://acme.example/internal/2"));
        posting("/j/1", "1");
        posting("/internal/2", "2");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/s.xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(1);
        assertThat(site.log()).doesNotContain("/internal/2");
    }

    @Test
    void aSitemapThatBreaksOffIsNotBelieved() throws Exception {
        site.page(
                "/s.xml", "application/xml", urlset("https://acme.example/j/1").replace("</urlset>", ""));
        assertThat(visits.run(site, "jsonld:https://acme.example/s.xml").outcome())
                .isEqualTo(RunOutcome.FAILED);
    }

    @Test
    void aSitemapWithExternalEntitiesReadsNoFile() throws Exception {
        site.page(
                "/s.xml",
                "application/xml",
                "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><urlset"
                        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://acme.example/&x;</loc></url></urlset>");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/s.xml");
        assertThat(harvest.postings()).isEmpty();
        assertThat(site.log())
                .allMatch(path -> List.of("/robots.txt", "/s.xml", "/").contains(path));
    }

    @Test
    void aPageWithoutPostingsIsEmptyAndSaysWhatToDo() throws Exception {
        site.page("/j", "text/html", "<html>none</html>");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.detail()).contains("sitemap");
    }

    @Test
    void aBlockThatTurnsMalformedDoesNotCloseItsPosting() throws Exception {
        site.page("/s.xml", "application/xml", urlset("https://acme.example/j/1", "https://acme.example/j/2"));
        posting("/j/1", "1");
        site.page(
                "/j/2",
                "text/html",
                html(
                        "application/ld+json",
                        "{\"@type\":\"JobPosting\",\"identifier\":{\"@type\":\"PropertyValue\",\"value\":\"R-2\"},\"title\":\"A one that breaks o"));
        Harvest harvest = visits.run(site, "sitemap:https://acme.example/s.xml");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.nativeId()).contains("R-2"));
    }

    @Test
    void aMalformedBlockWithoutAnIdentifierClosesNothing() throws Exception {
        site.page("/j", "text/html", html("application/ld+json", "{\"@type\":\"JobPosting\",\"title\":\"Ba"));
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.faults()).hasSize(1);
    }

    @Test
    void aBlockEscapedLikeAnAttributeIsRead() {
        assertThat(JobPostings.ofBlock(
                        "{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;identifier&quot;:&quot;9&quot;}", PAGE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Posting.class, p -> assertThat(p.nativeId()).isEqualTo("9"));
    }

    @Test
    void microdataIsReadWhereThereIsNoJsonLd() throws Exception {
        site.page("/j", "text/html", """
                <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>
                <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Acme</b></div>
                <div itemprop="description"><p>Bake <b>bread</b></p></div><time itemprop="datePosted" datetime="2026-10-01">today</time>
                <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope
                itemtype="http://schema.org/PostalAddress"><i itemprop="addressLocality">Berlin</i></span></span>
                <meta itemprop="employmentType" content="FULL_TIME"><meta itemprop="employmentType" content="INTERN"></div>""");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.postings())
                .singleElement()
                .satisfies(
                        posting -> assertThat(posting.body())
                                .isEqualTo(
                                        "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"hiringOrganization\":{\"@type\":\"Organization\","
                                                + "\"name\":\"Acme\"},\"description\":\"<p>Bake <b>bread</b></p>\",\"datePosted\":\"2026-10-01\","
                                                + "\"jobLocation\":{\"@type\":\"Place\",\"address\":{\"@type\":\"PostalAddress\","
                                                + "\"addressLocality\":\"Berlin\"}},\"employmentType\":[\"FULL_TIME\",\"INTERN\"]}"));
    }

    @Test
    void rdfaIsReadLikeMicrodata() throws Exception {
        site.page("/j", "text/html", """
                <meta property="og:title" content="Jobs at Acme">
                <div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Baker</h1><meta property="og:type" content="job">
                <span property="hiringOrganization" typeof="Organization"><a property="name" href="/about">Acme</a></span>
                <div property="schema:description"><p>Bake</p></div><span property="jobLocation" typeof="Place"><span property="address"
                typeof="PostalAddress"><i property="addressLocality">Berlin</i></span></span><span property="baseSalary"></span></div>""");
        Harvest harvest = visits.run(site, "jsonld:https://acme.example/j");
        assertThat(harvest.postings())
                .singleElement()
                .satisfies(posting -> assertThat(posting.body())
                        .isEqualTo(
                                "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"hiringOrganization\":{\"@type\":\"Organization\","
                                        + "\"name\":\"Acme\"},\"description\":\"<p>Bake</p>\",\"jobLocation\":{\"@type\":\"Place\",\"address\":"
                                        + "{\"@type\":\"PostalAddress\",\"addressLocality\":\"Berlin\"}}}"));
    }

    private void posting(String path, String id) {
        site.page(
                path,
                "text/html",
                html("application/ld+json", "{\"@type\":\"JobPosting\",\"identifier\":\"" + id + "\"}"));
    }

    private static String html(String type, String block) {
        return "<html><head><script type=\"" + type + "\">" + block + "</script></head></html>";
    }

    private static String urlset(String... urls) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String url : urls) {
            xml.append("<url><loc>").append(url).append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
