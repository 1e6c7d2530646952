package io.jobwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.records.RawListing;
import io.jobwire.runtime.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole searches against sites on this machine, which stand in for the public hosts. */
class DiscoveryTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String GREENHOUSE_PATH = "/v1/boards/acme/jobs?content=true";
    private static final String GREENHOUSE = """
            {"jobs":[{"id":1,"title":"Engineer","absolute_url":"https://acme.example/1","content":"x"},
                     {"id":2,"title":"Baker","absolute_url":"https://acme.example/2","content":"y"}],"meta":{"total":2}}""";
    private static final String LEVER = """
            [{"id":"a","text":"Engineer","hostedUrl":"https://jobs.lever.co/acme/a"}]""";

    private final Site site = new Site();
    private final Fetch fetch = new Fetch(IngestConfig.from(Settings.of(Map.of())), Clock.systemUTC());
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    private Discovered find(String address) throws InterruptedException {
        FetchOptions options = new FetchOptions(Optional.of(site.base()), Duration.ZERO, true, Optional.empty());
        return new Discovery(fetch).find(Discovery.address(address), options, heard::add);
    }

    private static String best(Discovered found) {
        return found.best().map(candidate -> candidate.source().toString()).orElse("none: " + found.detail());
    }

    private static List<String> postings(Discovered found) {
        return found.best().orElseThrow().sample().orElseThrow().listings().stream()
                .map(RawListing::getKey)
                .toList();
    }

    private static String jobPage(String id) {
        return "<html><body><h1>Job</h1><script type=\"application/ld&#x2B;json\">{\"@type\":\"JobPosting\",\"title\":\"Job "
                + id + "\",\"identifier\":\"" + id + "\"}</script></body></html>";
    }

    @Test
    void theAddressOfABoardIsEnoughAndItsPageIsNotRead() throws InterruptedException {
        site.page(GREENHOUSE_PATH, "application/json", GREENHOUSE);
        Discovered found = find("https://boards.greenhouse.io/acme/jobs/1?gh_src=x");
        assertThat(best(found)).isEqualTo("greenhouse:acme");
        assertThat(postings(found)).containsExactly("greenhouse:acme:1", "greenhouse:acme:2");
        assertThat(found.detail()).isEmpty();
        assertThat(site.log()).containsExactly("/robots.txt", GREENHOUSE_PATH);
        assertThat(found.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iframe src='https://boards.greenhouse.io/embed/job_board?for=acme'></iframe>|The page loads https://boards",
                "<script src='//boards.greenhouse.io/embed/job_board/js?for=acme'></script>|The page loads https://boards",
                "<script>var x={u:'https:\\/\\/boards.greenhouse.io\\/acme'}</script>|A script on the page names it",
                "<a href='https://boards.greenhouse.io/acme/jobs/1'>A</a><a href='https://boards.greenhouse.io/acme'>B</a>|2 links"
            })
    void whatAPageEmbedsLoadsOrLinksToIsFoundAndSaid(String body, String evidence) throws InterruptedException {
        site.page(GREENHOUSE_PATH, "application/json", GREENHOUSE);
        site.page("/careers", HTML, "<html><body>" + body + "</body></html>");
        Discovered found = find("acme.example/careers");
        assertThat(best(found)).isEqualTo("greenhouse:acme");
        assertThat(found.best().orElseThrow().evidence().getFirst()).startsWith(evidence);
        assertThat(postings(found)).hasSize(2);
    }

    @Test
    void anEmbeddedBoardThatDoesNotExistGivesWayToALinkedOneThatDoes() throws InterruptedException {
        site.page("/v0/postings/acme?mode=json", "application/json", LEVER);
        site.page("/careers", HTML, """
                <iframe src="https://boards.greenhouse.io/embed/job_board?for=gone"></iframe>
                <a href="https://jobs.lever.co/acme">Jobs</a>""");
        Discovered found = find("https://acme.example/careers");
        assertThat(found.candidates())
                .map(candidate -> candidate.source() + " " + candidate.brings())
                .containsExactly("lever:acme true", "greenhouse:gone false");
    }

    @Test
    void fromTheHomePageTheLinksToCareersAreFollowedInTheirOrderOfLikelihood() throws InterruptedException {
        site.page("/", HTML, """
                <a href="/about">About</a> <a href="/blog">Blog</a> <a href="/karriere">Karriere</a>
                <a href="https://elsewhere.example/jobs">Jobs</a>""");
        site.page("/karriere", HTML, "<a href='/team'>Team</a><a href='/karriere/offene-stellen'>Offene Stellen</a>");
        site.page("/karriere/offene-stellen", HTML, "<a href='https://jobs.lever.co/acme/a'>Engineer</a>");
        site.page("/v0/postings/acme?mode=json", "application/json", LEVER);
        Discovered found = find("acme.example");
        assertThat(best(found)).isEqualTo("lever:acme");
        assertThat(site.log()).doesNotContain("/about", "/blog", "/team", "/jobs");
        assertThat(heard).contains("Reading https://acme.example/karriere", "Trying lever:acme");
    }

    @Test
    void aRedirectToABoardCountsAsItsAddress() throws InterruptedException {
        site.status("/jobs", 302, Map.of("Location", site.url("/work").toString()));
        site.page("/work", HTML, jobPage("7") + jobPage("8"));
        Discovered found = find("https://acme.example/jobs");
        assertThat(best(found)).isEqualTo("jsonld:https://acme.example/work");
        assertThat(postings(found)).hasSize(2);
    }

    @Test
    void aPageWithJobPostingIsASource() throws InterruptedException {
        site.page("/jobs", HTML, jobPage("1") + jobPage("2"));
        Discovered found = find("https://acme.example/jobs");
        assertThat(best(found)).isEqualTo("jsonld:https://acme.example/jobs");
        assertThat(found.best().orElseThrow().evidence()).containsExactly("The page carries schema.org JobPosting");
        assertThat(postings(found)).containsExactly("jsonld:acme.example:1", "jsonld:acme.example:2");
    }

    @Test
    void thePageOfOneJobLeadsToTheSitemapOfAllOfThem() throws InterruptedException {
        site.page("/jobs/1", HTML, jobPage("1"));
        site.page("/jobs/2", HTML, jobPage("2"));
        site.page("/robots.txt", "text/plain", "User-agent: *\nAllow: /\nSitemap: https://acme.example/maps.xml\n");
        site.page("/maps.xml", "text/xml", index("/blog.xml", "/job-map.xml.gz"));
        site.page("/job-map.xml.gz", "application/x-gzip", gzip(urls("/jobs/1", "/jobs/2")));
        site.page("/blog.xml", "text/xml", urls("/blog/hello"));
        Discovered found = find("https://acme.example/jobs/1");
        assertThat(found.candidates())
                .map(candidate -> candidate.source().toString())
                .containsExactly("sitemap:https://acme.example/job-map.xml.gz", "jsonld:https://acme.example/jobs/1");
        assertThat(found.best().orElseThrow().evidence())
                .containsExactly("The sitemap https://acme.example/job-map.xml.gz names 2 pages that look like jobs");
        assertThat(postings(found)).hasSize(2);
    }

    @Test
    void aSitemapGivenByItsAddressIsTriedByThreeOfItsPages() throws InterruptedException {
        for (int i = 1; i <= 9; i++) {
            site.page("/jobs/" + i, HTML, jobPage("" + i));
        }
        site.page("/sitemap.xml", "text/xml", urls("/", "/jobs/1", "/jobs/2", "/jobs/3", "/jobs/4", "/jobs/5"));
        Discovered found = find("https://acme.example/sitemap.xml");
        assertThat(best(found)).isEqualTo("sitemap:https://acme.example/sitemap.xml");
        assertThat(found.best().orElseThrow().evidence().getFirst())
                .endsWith("names 6 pages, and 5 of them look like jobs; a run asks for all");
        assertThat(site.log()).contains("/jobs/3").doesNotContain("/jobs/4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Jobs</title><item><title>A</title>"
                        + "<guid>https://acme.example/jobs/1</guid></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><id>1</id></entry></feed>"
            })
    void aFeedIsToldByItsContentWhateverItsLabel(String body) throws InterruptedException {
        site.page("/what", HTML, body);
        Discovered found = find("https://acme.example/what");
        assertThat(best(found)).isEqualTo("rss:https://acme.example/what");
        assertThat(postings(found)).hasSize(1);
    }

    @Test
    void aFeedThatAPageNamesCountsWhenItsEntriesAreJobsAndABlogDoesNot() throws InterruptedException {
        String link = "<link rel='alternate' type='application/rss+xml' href='%s' title='%s'>";
        site.page("/one", HTML, "<head>" + link.formatted("/feed-a", "News") + "</head>");
        site.page("/feed-a", "application/rss+xml", rss("https://acme.example/jobs/1", "https://acme.example/jobs/2"));
        assertThat(best(find("https://acme.example/one"))).isEqualTo("rss:https://acme.example/feed-a");
        site.page("/two", HTML, "<head>" + link.formatted("/feed-b", "News") + "</head>");
        site.page("/feed-b", "application/rss+xml", rss("https://acme.example/2026/05/hello"));
        Discovered blog = find("https://acme.example/two");
        assertThat(blog.candidates()).isEmpty();
        assertThat(blog.detail()).contains("Apply button");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<body><div id='root'></div><script src='/app.js'></script></body>|without JavaScript",
                "<body><p>We hire. Write to us.</p><a href='https://acme.taleo.net/careersection'>Jobs</a></body>|Oracle Taleo",
                "<body><p>We bake bread and cakes.</p></body>|give the address of the page that lists the jobs",
                "<body><a href='/jobs/baker'>Baker</a></body>|look like jobs, such as https://acme.example/jobs/baker",
            })
    void aPageThatShowsNothingIsAnsweredWithTheRemedy(String body, String words) throws InterruptedException {
        site.page("/careers", HTML, body);
        Discovered found = find("https://acme.example/careers");
        assertThat(found.candidates()).isEmpty();
        assertThat(found.detail()).contains(words).containsAnyOf("Apply button", "sitemap");
    }

    @Test
    void jobsWithoutASitemapAreNamedAsSuch() throws InterruptedException {
        site.page("/careers", HTML, "<a href='/jobs/baker'>Baker</a>");
        site.page("/jobs/baker", HTML, jobPage("9"));
        assertThat(find("https://acme.example/careers").detail()).contains("no sitemap names them", "jsonld:URL");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws InterruptedException {
        assertThat(find("https://acme.example/none").detail()).contains("There is nothing at", "404");
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
        try (Site closed = new Site()) {
            closed.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
            FetchOptions options = new FetchOptions(Optional.empty(), Duration.ZERO, true, Optional.empty());
            Discovered found = new Discovery(fetch).find(closed.url("/careers"), options, heard::add);
            assertThat(found.detail()).contains("robots.txt of 127.0.0.1 does not allow /careers; ask its owner");
            assertThat(closed.log()).doesNotContain("/careers", "/sitemap.xml");
        }
    }

    @Test
    void privateAddressesAreRefusedAlsoWhenAPageOrARedirectLeadsThere() throws InterruptedException {
        FetchOptions options = new FetchOptions(Optional.empty(), Duration.ZERO, false, Optional.empty());
        Discovered found = new Discovery(fetch).find(site.url("/careers"), options, heard::add);
        assertThat(found.candidates()).isEmpty();
        assertThat(found.detail()).contains("private");
        assertThat(site.log()).isEmpty();
    }

    @Test
    void aBoardWithoutPostingsIsACandidateAndSaysSo() throws InterruptedException {
        site.page(GREENHOUSE_PATH, "application/json", "{\"jobs\":[],\"meta\":{\"total\":0}}");
        site.page("/acme", HTML, "<p>No openings</p>");
        Discovered found = find("https://boards.greenhouse.io/acme");
        assertThat(best(found)).isEqualTo("greenhouse:acme");
        assertThat(found.detail()).startsWith("The board is there and lists no posting");
    }

    @Test
    void noMoreThanAFewPagesAreRead() throws InterruptedException {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            links.append("<a href='/careers-").append(i).append("'>Careers</a>");
            site.page("/careers-" + i, HTML, "<p>Nothing here</p>" + "<p>words </p>".repeat(60));
        }
        site.page("/", HTML, links.toString());
        find("https://acme.example/");
        assertThat(site.log().stream().filter(path -> path.startsWith("/careers-")))
                .hasSize(4);
        assertThat(site.log()).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://acme.example", "jobs", "http://", "https://user:pw@acme.example/", "a b"})
    void whatIsNoAddressIsRefusedWithTheTwoWaysToWriteOne(String written) {
        assertThatThrownBy(() -> Discovery.address(written))
                .isInstanceOf(BadSourceException.class)
                .hasMessageContaining("https://acme.example/careers")
                .hasMessageContaining("KIND:NAME");
    }

    @Test
    void theSchemeMayBeLeftOutAndTheFragmentIsDropped() {
        assertThat(Discovery.address(" acme.example/jobs#top ")).isEqualTo(URI.create("https://acme.example/jobs"));
    }

    private static String rss(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append("<item><title>x</title><link>").append(link).append("</link></item>");
        }
        return "<?xml version='1.0'?><rss version='2.0'><channel>" + items + "</channel></rss>";
    }

    private static String index(String... maps) {
        StringBuilder entries = new StringBuilder();
        for (String map : maps) {
            entries.append("<sitemap><loc>https://acme.example").append(map).append("</loc></sitemap>");
        }
        return "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + entries
                + "</sitemapindex>";
    }

    private static String urls(String... paths) {
        StringBuilder entries = new StringBuilder();
        for (String path : paths) {
            entries.append("<url><loc>https://acme.example").append(path).append("</loc></url>");
        }
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + entries
                + "</urlset>";
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
