package io.jobwire.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobwire.notify.Samples;
import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private final HttpSender http = new HttpSender(SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(5));
    private Webhook webhook;
    private int answer = 204;
    private String retryAfter = "";

    private record Received(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        webhook = webhook(SECRET);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.stop(0);
    }

    @Test
    void aPostCarriesTheAlertsIdAndASignatureThatTheReceiverCanCheck() {
        assertThat(webhook.deliver(Samples.alert("Data Engineer"), channel()))
                .isEqualTo(new Attempt.Delivered("HTTP 204"));

        assertThat(received).hasSize(1);
        Received post = received.getFirst();
        assertThat(post.id()).isEqualTo("a1-0123456789abcdef0123");
        assertThat(post.timestamp()).isEqualTo(Long.toString(Samples.TIME.getEpochSecond()));
        assertThat(post.signature())
                .isEqualTo(WebhookSignature.sign(SECRET, post.id(), Samples.TIME.getEpochSecond(), post.body()));
        assertThat(post.body())
                .contains("\"type\":\"alert.created\"", "\"title\":\"Data Engineer\"")
                .doesNotContain(SECRET);
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        assertThat(WebhookSignature.sign(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({"200,Delivered", "302,Refused", "404,Retry", "410,Off", "429,Retry", "503,Retry"})
    void theAnswerDecides(int code, String attempt) {
        answer = code;

        assertThat(webhook.deliver(Samples.alert("x"), channel()).getClass().getSimpleName())
                .isEqualTo(attempt);
        assertThat(received).hasSize(1);
    }

    @Test
    void nothingThatAnswersIsTriedLater() {
        server.stop(0);

        assertThat(webhook.deliver(Samples.alert("x"), channel())).isInstanceOf(Attempt.Retry.class);
    }

    @Test
    void aTargetThatIsNoWebAddressAndABrokenSecretAreRefused() throws IOException {
        assertThat(webhook.deliver(Samples.alert("x"), Samples.channel(ChannelKind.WEBHOOK, "file:///etc/passwd")))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(webhook("whsec_*").deliver(Samples.alert("x"), channel())).isInstanceOf(Attempt.Refused.class);
        assertThat(received).isEmpty();
    }

    @Test
    void aReceiverThatIsBusySaysHowLong() {
        answer = 429;
        retryAfter = "120";

        assertThat(webhook.deliver(Samples.alert("x"), channel()))
                .isEqualTo(new Attempt.Retry("HTTP 429", Optional.of(Duration.ofMinutes(2))));
        retryAfter = "99999999";
        assertThat(webhook.deliver(Samples.alert("x"), channel()))
                .isEqualTo(new Attempt.Retry("HTTP 429", Optional.of(Duration.ofHours(24))));
        retryAfter = "soon";
        assertThat(webhook.deliver(Samples.alert("x"), channel())).isEqualTo(new Attempt.Retry("HTTP 429"));
    }

    /** The date counts from that of the answer: neither clock need be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:51:37 GMT | PT2M",
                "Sat, 06 Nov 2094 08:00:00 GMT | PT24H",
                "Sun, 06 Nov 1994 08:00:00 GMT | "
            })
    void aReceiverThatIsBusyMaySayADate(String asked, Duration wait) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(503);
        response.setHeader("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
        response.setHeader("Retry-After", asked);
        assertThat(HttpSender.attempt(response)).isEqualTo(new Attempt.Retry("HTTP 503", Optional.ofNullable(wait)));

        response.removeHeaders("Date");
        assertThat(HttpSender.attempt(response)).isEqualTo(new Attempt.Retry("HTTP 503"));
    }

    /** It may have taken the alert: so the next attempt says which it is, under the same id. */
    @Test
    void aReceiverThatAnswersTooLateIsTriedAgain() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        server.createContext("/late", exchange -> {
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        try (HttpSender hasty = new HttpSender(SystemDefaultDnsResolver.INSTANCE, Duration.ofMillis(100))) {
            String target = "http://127.0.0.1:" + server.getAddress().getPort() + "/late";
            assertThat(new Webhook(hasty, Optional.empty(), Clock.systemUTC())
                            .deliver(Samples.alert("x"), Samples.channel(ChannelKind.WEBHOOK, target)))
                    .isInstanceOf(Attempt.Retry.class);
        } finally {
            end.countDown();
        }
    }

    @Test
    void twoSecretsSignTwiceSoThatOneCanReplaceTheOther() {
        String other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        webhook(SECRET + " " + other).deliver(Samples.alert("x"), channel());

        Received post = received.getFirst();
        long time = Samples.TIME.getEpochSecond();
        assertThat(post.signature())
                .isEqualTo(WebhookSignature.sign(SECRET, post.id(), time, post.body()) + " "
                        + WebhookSignature.sign(other, post.id(), time, post.body()));
    }

    @Test
    void aDigestIsCutToWhatAReceiverTakes() {
        String text = "x".repeat(900);
        webhook.deliver(Samples.digest(60, text), channel());

        String body = received.getFirst().body();
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(15_000, 20_000);
        int items = body.split("\"canonical\":", -1).length - 2;
        assertThat(body).contains("\"more\":" + (60 - items));
    }

    private Webhook webhook(String secret) {
        return new Webhook(http, Optional.of(secret), Clock.fixed(Samples.TIME, ZoneOffset.UTC));
    }

    private Channel channel() {
        return Samples.channel(
                ChannelKind.WEBHOOK, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }
}
