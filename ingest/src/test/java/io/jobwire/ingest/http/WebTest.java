package io.jobwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.runtime.net.PublicAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 5, Duration.ofSeconds(30));

    private final FakePace pace = new FakePace();
    private final Site site = new Site();
    private final Web web = new Web(LIMITS, Web.userAgent("https://example.org/bot"), pace);

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void aPageComesWithItsBytesTypeAndValidators() throws Exception {
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT");
            Site.send(exchange, 200, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        });
        Answer answer = get("/a");
        assertThat(answer).isInstanceOfSatisfying(Answer.Page.class, page -> {
            assertThat(page.body()).asString().isEqualTo("hello");
            assertThat(page.contentType()).isEqualTo("text/plain");
            assertThat(page.validators())
                    .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Fri, 20 Nov 2026 08:00:00 GMT")));
        });
        assertThat(site.log()).containsExactly("/robots.txt", "/a");
        assertThat(site.headers().get(1).get("User-agent")).containsExactly("Jobwire/0.1 (+https://example.org/bot)");
    }

    @Test
    void validatorsAreSentAnd304IsNoChange() throws Exception {
        site.on("/a", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Site.send(exchange, known ? 304 : 200, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        });
        Validators validators = new Validators(Optional.of("\"v1\""), Optional.empty());
        assertThat(web.get(new Ask(site.url("/a"), "*/*", Duration.ZERO, true, validators), bytes -> {}))
                .isInstanceOf(Answer.NotModified.class);
    }

    @ParameterizedTest
    @CsvSource({"404,Missing", "410,Missing", "401,Refused", "403,Refused", "429,Refused", "500,Broken", "418,Broken"})
    void everyStatusHasItsMeaning(int status, String meaning) throws Exception {
        site.status("/a", status, Map.of());
        assertThat(get("/a").getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void aShortRetryAfterIsWaitedForOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            Site.send(exchange, asked.getAndIncrement() == 0 ? 429 : 200, "text/plain", new byte[] {1});
        });
        assertThat(get("/a")).isInstanceOf(Answer.Page.class);
        assertThat(pace.pauses()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aLongRetryAfterEndsTheRunAndSaysWhen() throws Exception {
        Instant later = pace.now().plusSeconds(600);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atZone(ZoneOffset.UTC));
        site.status("/a", 429, Map.of("Retry-After", date));
        assertThat(get("/a")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.retryAt()).contains(later);
            assertThat(refused.detail()).contains("429").contains("600 s");
        });
        assertThat(site.log()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void aServerThatStumblesGetsOneMoreChance() throws Exception {
        site.status("/a", 502, Map.of());
        assertThat(get("/a")).isInstanceOf(Answer.Broken.class);
        assertThat(site.log()).containsExactly("/robots.txt", "/a", "/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw"})
    void compressedBodiesAreUnpacked(String how) throws Exception {
        byte[] packed = pack(how, "hello".getBytes(StandardCharsets.UTF_8));
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", how.equals("raw") ? "deflate" : how);
            Site.send(exchange, 200, "text/plain", packed);
        });
        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Answer.Page.class,
                        page -> assertThat(page.body()).asString().isEqualTo("hello"));
    }

    @Test
    void aGzipBombStopsAtTheLimit() throws Exception {
        byte[] bomb = pack("gzip", new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/plain", bomb);
        });
        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.detail()).contains("more than 1024 KiB"));
    }

    @Test
    void anEndlessBodyStopsAtTheLimit() throws Exception {
        site.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8 << 10];
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        });
        assertThat(get("/a")).isInstanceOf(Answer.Broken.class);
        assertThat(get("/b")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void aSiteThatDripsIsCutOffAtTheTotalTimeLimit() throws Exception {
        FetchLimits hasty = new FetchLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(300),
                1 << 20,
                5,
                Duration.ofSeconds(30));
        CountDownLatch never = new CountDownLatch(1);
        site.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (Web impatient = new Web(hasty, "Jobwire/0.1", pace)) {
            assertThat(impatient.get(ask("/a"), bytes -> {}))
                    .isInstanceOfSatisfying(
                            Answer.Broken.class,
                            broken -> assertThat(broken.detail()).contains("did not answer in time"));
        } finally {
            never.countDown();
        }
    }

    @Test
    void nobodyListeningIsBrokenWithAClearLine() throws Exception {
        URI gone;
        try (Site closed = new Site()) {
            gone = closed.url("/a");
        }
        assertThat(web.get(new Ask(gone, "*/*", Duration.ZERO, true, Validators.NONE), bytes -> {}))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.detail())
                                .contains("robots.txt of 127.0.0.1 cannot be read")
                                .contains("is it up?"));
    }

    @Test
    void redirectsAreFollowedButNotInCirclesAndNotForEver() throws Exception {
        site.status("/a", 301, Map.of("Location", "/b"));
        site.page("/b", "text/plain", "there");
        site.status("/loop", 302, Map.of("Location", "/loop2"));
        site.status("/loop2", 302, Map.of("Location", "/loop"));
        IntStream.range(0, 9).forEach(i -> site.status("/n" + i, 307, Map.of("Location", "/n" + (i + 1))));
        assertThat(get("/a"))
                .isInstanceOfSatisfying(
                        Answer.Page.class, page -> assertThat(page.url()).isEqualTo(site.url("/b")));
        assertThat(get("/loop"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, b -> assertThat(b.detail()).contains("circle"));
        assertThat(get("/n0"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, b -> assertThat(b.detail()).contains("More than 5 redirects"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:8080/x",
                "http://localhost:8080/x",
                "http://[::1]:8080/x",
                "http://[::ffff:10.0.0.1]/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://100.64.0.1/",
                "http://half-internal.example/",
                "http://rebound.example/",
                "file:///etc/passwd",
                "http://user@public.example/",
                "http://public.example:25/"
            })
    void aRedirectToAPrivateAddressIsRefusedWhateverItsShape(String target) throws Exception {
        site.status("/robots.txt", 404, Map.of());
        site.status("/a", 302, Map.of("Location", target));
        try (Web strict = new Web(LIMITS, "Jobwire/0.1", pace, Traffic.NONE, new Names(), Names::allowed)) {
            URI start = URI.create("http://public.example:" + site.base().getPort() + "/a");
            assertThat(strict.get(new Ask(start, "*/*", Duration.ZERO, false, Validators.NONE), bytes -> {}))
                    .isInstanceOf(Answer.Refused.class);
        }
        assertThat(site.log()).containsExactly("/robots.txt", "/a");
    }

    /** Knows this test's site under a public name; some names lead inside. */
    private static final class Names implements DnsResolver {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            byte[] loopback = {127, 0, 0, 1};
            InetAddress outside = InetAddress.getByName("93.184.216.34");
            return switch (host) {
                case "public.example" -> new InetAddress[] {InetAddress.getByAddress(host, loopback)};
                case "half-internal.example" -> new InetAddress[] {outside, InetAddress.getByName("10.1.2.3")};
                case "rebound.example" ->
                    new InetAddress[] {asked.getAndIncrement() > 0 ? outside : InetAddress.getByAddress(loopback)};
                default -> InetAddress.getAllByName(host);
            };
        }

        static boolean allowed(InetAddress address) {
            return address.toString().startsWith("public.example/") || PublicAddresses.contains(address);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void withoutLeaveTheLoopbackIsNeverAsked() throws Exception {
        site.page("/a", "text/plain", "secret");
        Answer answer = web.get(new Ask(site.url("/a"), "*/*", Duration.ZERO, false, Validators.NONE), bytes -> {});
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.detail())
                                .contains("private address 127.0.0.1")
                                .contains("--allow-private"));
        assertThat(site.log()).isEmpty();
    }

    @Test
    void robotsTxtIsObeyedAndKept() throws Exception {
        site.page(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: jobwire\nDisallow: /private\nCrawl-delay: 3\n");
        site.page("/open", "text/plain", "yes");
        site.page("/private/a", "text/plain", "no");
        assertThat(get("/open")).isInstanceOf(Answer.Page.class);
        assertThat(get("/private/a"))
                .isInstanceOfSatisfying(
                        Answer.Excluded.class, r -> assertThat(r.detail()).contains("does not allow"));
        assertThat(get("/open")).isInstanceOf(Answer.Page.class);
        assertThat(site.log()).containsExactly("/robots.txt", "/open", "/open");
        assertThat(pace.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
        pace.advance(Duration.ofHours(7));
        assertThat(get("/open")).isInstanceOf(Answer.Page.class);
        assertThat(site.log()).endsWith("/robots.txt", "/open").hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"403,true", "404,true", "400,true", "429,false", "500,false", "503,false"})
    void aMissingRobotsTxtAllowsAllAndABrokenOneNothing(int status, boolean allowed) throws Exception {
        site.status("/robots.txt", status, Map.of());
        site.page("/a", "text/plain", "yes");
        assertThat(get("/a")).isInstanceOf(allowed ? Answer.Page.class : Answer.Refused.class);
    }

    @Test
    void oneRequestAtATimeGoesToAHostWithThePauseBetween() throws Exception {
        IntStream.range(0, 40).forEach(i -> site.page("/" + i, "text/plain", "x"));
        List<Callable<Answer>> calls = IntStream.range(0, 40)
                .<Callable<Answer>>mapToObj(i -> () -> web.get(
                        new Ask(site.url("/" + i), "*/*", Duration.ofSeconds(2), true, Validators.NONE), bytes -> {}))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(calls)) {
                assertThat(result.get()).isInstanceOf(Answer.Page.class);
            }
        }
        assertThat(site.log()).hasSize(41);
        assertThat(site.mostAtOnce()).isEqualTo(1);
        assertThat(pace.pauses()).hasSize(40).containsOnly(Duration.ofSeconds(2));
    }

    private Answer get(String path) throws InterruptedException {
        return web.get(ask(path), bytes -> {});
    }

    private Ask ask(String path) {
        return new Ask(site.url(path), "*/*", Duration.ZERO, true, Validators.NONE);
    }

    private static byte[] pack(String how, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (how) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            default -> new DeflaterOutputStream(bytes, new Deflater(6, true));
        }) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
