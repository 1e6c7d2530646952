package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.ingest.source.Visit;
import io.jobwire.records.RunOutcome;
import io.jobwire.runtime.net.PublicAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a site does, a run ends in the outcome that is true, takes no more than its bounds, and the next one works. */
class MisbehavingSiteTest {
    private static final String BOARD = "/v1/boards/acme/jobs?content=true";
    private static final String JSON = "application/json";
    private static final String ONE =
            "{\"jobs\":[{\"id\":1,\"title\":\"Cook\",\"absolute_url\":\"https://x.example/1\"}]}";
    private static final int MAX_BYTES = 1 << 20;
    /** What may lie in the buffers between the two sides beside what was read. */
    private static final int BUFFERS = 16 << 20;

    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            MAX_BYTES,
            5,
            Duration.ofSeconds(30));
    /** Long enough for a whole answer of a busy machine, and much shorter than what drips. */
    private static final FetchLimits HASTY = new FetchLimits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMillis(1_500),
            MAX_BYTES,
            5,
            Duration.ofSeconds(30));

    private final FakePace pace = new FakePace();
    private final RawSite site = new RawSite(pace);
    private final Names names = new Names();
    private final Web web = web(LIMITS);

    @AfterEach
    void aHealthyBoardOfTheSameSiteIsStillReadAndThenAllIsClosed() throws Exception {
        // After the time that a host in trouble is left alone for.
        pace.advance(Duration.ofDays(2));
        site.status("/robots.txt", "404 Not Found", "");
        site.page("/v1/boards/healthy/jobs?content=true", JSON, ONE);
        Harvest after = run(web, "greenhouse:healthy", site.base());
        web.close();
        site.close();
        assertThat(after.outcome()).as(after.detail()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(after.postings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "HTTP/1.1 200 OK\r\nX: "})
    void aSiteThatDripsByteByByteIsCutOff(String before) throws Exception {
        site.on(BOARD, (headers, out) -> {
            out.write(before.getBytes(StandardCharsets.ISO_8859_1));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('x');
                LockSupport.parkNanos(5_000_000);
            }
        });
        try (Web hasty = web(HASTY)) {
            Harvest harvest = run(hasty, "greenhouse:acme", site.base());
            assertThat(harvest.outcome()).as(harvest.detail()).isEqualTo(RunOutcome.FAILED);
            assertThat(harvest.detail()).contains("did not answer in time");
        }
    }

    @Test
    void anEndlessBodyIsCutOffAtTheLimit() throws Exception {
        byte[] chunk = "x".repeat(8 << 10).getBytes(StandardCharsets.ISO_8859_1);
        site.on(BOARD, (headers, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(chunk);
            }
        });
        expect(RunOutcome.FAILED, "");
        assertThat(site.sent()).isLessThan(MAX_BYTES + BUFFERS);
    }

    @Test
    void aGzipBombIsCutOffAtTheLimit() throws Exception {
        byte[] bomb = gzip(new byte[48 << 20]);
        site.on(BOARD, (headers, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(bomb);
        });
        expect(RunOutcome.FAILED, "more than 1024 KiB");
    }

    @Test
    void aDamagedGzipBodyIsAFailure() throws Exception {
        byte[] half = gzip(ONE.repeat(50).getBytes(StandardCharsets.UTF_8));
        site.on(BOARD, (headers, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(half, 0, half.length / 2);
        });
        expect(RunOutcome.FAILED, "");
    }

    @Test
    void redirectsInACircleAreAFailure() throws Exception {
        site.status(BOARD, "302 Found", "Location: /loop\r\n");
        site.status("/loop", "302 Found", "Location: " + BOARD + "\r\n");
        expect(RunOutcome.FAILED, "circle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://metadata.example/latest/meta-data/",
                "http://[::ffff:169.254.169.254]/",
                "http://2852039166/",
                "http://loopback.example:PORT/secret",
                "http://rebound.example:PORT/secret",
                "http://localhost:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://0x7f.1:PORT/secret"
            })
    void aRedirectInsideIsBlockedEvenWhenTheSiteItselfMayBePrivate(String target) throws Exception {
        site.page("/secret", JSON, ONE);
        String to = target.replace("PORT", String.valueOf(site.base().getPort()));
        site.status(BOARD, "302 Found", "Location: " + to + "\r\n");
        Harvest harvest = run(web, "greenhouse:acme", site.base());
        assertThat(harvest.outcome()).as(harvest.detail()).isIn(RunOutcome.BLOCKED, RunOutcome.FAILED);
        assertThat(harvest.postings()).isEmpty();
        assertThat(site.log()).extracting(RawSite.Visitor::path).doesNotContain("/secret");
    }

    @Test
    void anAddressThatIsReboundAfterTheFirstRequestIsNotFollowed() throws Exception {
        site.page(BOARD, JSON, ONE);
        Harvest harvest = run(web, "greenhouse:acme", site.as("rebound-later.example"), false);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.BLOCKED);
        assertThat(site.log()).isEmpty();
    }

    @Test
    void aWrongContentTypeDoesNotMatterWhenTheContentIsRight() throws Exception {
        site.page(BOARD, "text/html; charset=utf-8", ONE);
        assertThat(expect(RunOutcome.COMPLETE, "").postings()).hasSize(1);
    }

    @Test
    void aWebPageWithStatus200WhereJsonIsDueIsABlock() throws Exception {
        site.page(BOARD, "text/html", "<!doctype html><title>Just a moment...</title>");
        expect(RunOutcome.BLOCKED, "web page");
    }

    @Test
    void truncatedJsonIsPartialAndNoJsonAFailure() throws Exception {
        site.page(BOARD, JSON, ONE.substring(0, ONE.length() - 2) + ",{\"id\":2,\"ti");
        assertThat(expect(RunOutcome.PARTIAL, "breaks off").postings()).hasSize(1);
        site.page(BOARD, JSON, "{\"jobs\":[{\"id\":");
        expect(RunOutcome.FAILED, "");
        site.page(BOARD, JSON, "null");
        expect(RunOutcome.FAILED, "");
        site.page(BOARD, JSON, "");
        expect(RunOutcome.FAILED, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seconds", "date"})
    void tooManyRequestsIsABlockUntilTheTimeThatTheSiteNames(String form) throws Exception {
        Instant at = pace.now().plusSeconds(900);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
        site.status(BOARD, "429 Too Many", "Retry-After: " + (form.equals("date") ? date : "900") + "\r\n");
        assertThat(expect(RunOutcome.BLOCKED, "429").retryAt()).contains(at);
        // Other boards of the same host are not asked either.
        int asked = site.log().size();
        assertThat(run(web, "greenhouse:other", site.base()).outcome()).isEqualTo(RunOutcome.BLOCKED);
        assertThat(site.log()).hasSize(asked);
        pace.advance(Duration.ofSeconds(901));
        site.page(BOARD, JSON, ONE);
        expect(RunOutcome.COMPLETE, "");
    }

    @Test
    void aHostThatFailsAgainAndAgainIsLeftAlone() throws Exception {
        site.status(BOARD, "500 Oops", "");
        for (int i = 0; i < 3; i++) {
            expect(RunOutcome.FAILED, "500");
        }
        int asked = site.log().size();
        Harvest harvest = run(web, "greenhouse:other", site.base());
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(harvest.detail()).contains("left alone");
        assertThat(harvest.retryAt()).isPresent();
        assertThat(site.log()).hasSize(asked);
    }

    @Test
    void notModifiedIsACompleteRunWithoutPostings() throws Exception {
        site.on(BOARD, (headers, out) -> {
            boolean known = headers.contains("If-None-Match: \"v1\"");
            out.write((known
                            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n" + ONE)
                    .getBytes(StandardCharsets.UTF_8));
        });
        assertSecondRunSaysNotModified();
    }

    @Test
    void withoutValidatorsTheSameBytesAreNotModifiedEither() throws Exception {
        site.page(BOARD, JSON, ONE);
        assertSecondRunSaysNotModified();
    }

    private void assertSecondRunSaysNotModified() throws InterruptedException {
        Visit first = visit(web, site.base(), true);
        assertThat(collect("greenhouse:acme", first).postings()).hasSize(1);
        Visit second = new Visit(web, Optional.of(site.base()), Duration.ZERO, true, first.documents());
        Harvest harvest = collect("greenhouse:acme", second);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.notModified()).isTrue();
        assertThat(second.documents()).isEqualTo(first.documents());
    }

    @ParameterizedTest
    @CsvSource({
        "403 Forbidden,COMPLETE",
        "404 Not Found,COMPLETE",
        "500 Oops,BLOCKED",
        "503 Oops,BLOCKED",
        "429 Too Many,BLOCKED"
    })
    void robotsTxtThatIsNotThereAllowsAllAndOneThatFailsNothing(String status, RunOutcome outcome) throws Exception {
        site.status("/robots.txt", status, "");
        site.page(BOARD, JSON, ONE);
        expect(outcome, "");
    }

    @Test
    void sitemapsThatNameEachOtherAndPagesThatAreNamedTwiceEnd() throws Exception {
        String base = site.base().toString();
        site.page("/sitemap.xml", "application/xml", index(base + "/a.xml", base + "/b.xml", base + "/sitemap.xml"));
        site.page("/a.xml", "application/xml", index(base + "/b.xml", base + "/a.xml"));
        site.page(
                "/b.xml",
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + base
                        + "/job</loc></url><url><loc>" + base + "/job</loc></url></urlset>");
        site.page("/job", "text/html", """
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting",
                "identifier":{"value":"7"},"title":"Cook","url":"https://x.example/7","description":"Cooks."}</script>""");
        Harvest harvest = run(web, "sitemap:" + base + "/sitemap.xml", site.base());
        assertThat(harvest.postings()).as(harvest.detail()).hasSize(1);
        assertThat(site.log()).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void latin1ThatIsLabelledAsUtf8IsReadAsWhatItIs(String charset) throws Exception {
        String text =
                "{\"jobs\":[{\"id\":1,\"title\":\"Köchin für Málaga\",\"absolute_url\":\"https://x.example/1\"}]}";
        site.page(BOARD, "application/json; charset=utf-8", text.getBytes(Charset.forName(charset)));
        assertThat(expect(RunOutcome.COMPLETE, "").postings())
                .extracting(Posting::body)
                .singleElement()
                .asString()
                .contains("Köchin für Málaga");
    }

    @Test
    void aBoardOfSixtyMegabytesIsReadWholeAndOnceMoreAsUnchanged() throws Exception {
        String text = "a".repeat(1 << 20);
        site.on(BOARD, (headers, out) -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"jobs\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 60; i++) {
                out.write(((i == 0 ? "" : ",") + "{\"id\":" + i + ",\"content\":\"" + text + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        });
        FetchLimits large = new FetchLimits(
                Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), 64 << 20, 5, Duration.ZERO);
        try (Web patient = web(large)) {
            Visit visit = visit(patient, site.base(), true);
            Harvest harvest = collect("greenhouse:acme", visit);
            assertThat(harvest.outcome()).as(harvest.detail()).isEqualTo(RunOutcome.COMPLETE);
            assertThat(harvest.postings()).hasSize(60);
            assertThat(visit.bytes()).isBetween(60L << 20, 64L << 20);
            assertThat(visit.documents()).hasSize(1);
        }
    }

    private Harvest expect(RunOutcome outcome, String detail) throws InterruptedException {
        Visit visit = visit(web, site.base(), true);
        Harvest harvest = collect("greenhouse:acme", visit);
        assertThat(harvest.outcome()).as(harvest.detail()).isEqualTo(outcome);
        assertThat(harvest.detail()).contains(detail);
        assertThat(visit.bytes()).isLessThanOrEqualTo(2L * MAX_BYTES);
        return harvest;
    }

    private Harvest run(Web with, String source, URI endpoint) throws InterruptedException {
        return run(with, source, endpoint, true);
    }

    private static Harvest run(Web with, String source, URI endpoint, boolean allowPrivate)
            throws InterruptedException {
        return collect(source, visit(with, endpoint, allowPrivate));
    }

    private static Visit visit(Web with, URI endpoint, boolean allowPrivate) {
        return new Visit(with, Optional.of(endpoint), Duration.ZERO, allowPrivate, Map.of());
    }

    private static Harvest collect(String source, Visit visit) throws InterruptedException {
        return SourceKinds.collect(SourceId.parse(source), visit);
    }

    private Web web(FetchLimits limits) {
        return new Web(limits, "Jobwire/0.1", pace, Traffic.NONE, names, PublicAddresses::contains);
    }

    private static String index(String... sitemaps) {
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String sitemap : sitemaps) {
            xml.append("<sitemap><loc>").append(sitemap).append("</loc></sitemap>");
        }
        return xml.append("</sitemapindex>").toString();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Names that lead inside, at once or the second time. */
    private static final class Names implements DnsResolver {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "metadata.example" -> new InetAddress[] {address(169, 254, 169, 254)};
                case "loopback.example" -> new InetAddress[] {address(127, 0, 0, 1)};
                case "rebound.example", "rebound-later.example" ->
                    new InetAddress[] {
                        address(93, 184, 216, 34),
                        asked.getAndIncrement() == 0 ? address(127, 0, 0, 1) : address(10, 0, 0, 1)
                    };
                default -> InetAddress.getAllByName(host);
            };
        }

        private static InetAddress address(int a, int b, int c, int d) throws UnknownHostException {
            return InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
