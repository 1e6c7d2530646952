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
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Webhook webhook;
    private int answer = 204;

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
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        webhook = webhook(SECRET);
    }

    @AfterEach
    void stop() throws IOException {
        webhook.close();
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
    @CsvSource({"200,Delivered", "302,Refused", "404,Retry", "410,Refused", "429,Retry", "503,Retry"})
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
        try (Webhook broken = webhook("whsec_*")) {
            assertThat(broken.deliver(Samples.alert("x"), channel())).isInstanceOf(Attempt.Refused.class);
        }
        assertThat(received).isEmpty();
    }

    private static Webhook webhook(String secret) {
        return new Webhook(
                SystemDefaultDnsResolver.INSTANCE,
                Duration.ofSeconds(5),
                Optional.of(secret),
                Clock.fixed(Samples.TIME, ZoneOffset.UTC));
    }

    private Channel channel() {
        return Samples.channel(
                ChannelKind.WEBHOOK, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }
}
