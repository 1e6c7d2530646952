package io.jobwire.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobwire.notify.channel.Attempt;
import io.jobwire.notify.channel.HttpSender;
import io.jobwire.records.ChannelKind;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks may lead. */
class WebhookGuardTest {
    private final AtomicInteger posts = new AtomicInteger();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posts.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
    void thisMachineIsRefusedForGoodAndTheSettingIsNamed(String host) throws IOException {
        Attempt attempt = deliver(Map.of(), host);

        assertThat(attempt).isInstanceOf(Attempt.Refused.class);
        assertThat(attempt.detail()).contains("private address").contains("notify.webhook.allow-private=true");
        assertThat(posts).hasValue(0);
    }

    @Test
    void thisMachineIsReachedWhenTheSettingAllowsIt() throws IOException {
        assertThat(deliver(Map.of("notify.webhook.allow-private", "true"), "127.0.0.1"))
                .isEqualTo(new Attempt.Delivered("HTTP 204"));
        assertThat(posts).hasValue(1);
    }

    private Attempt deliver(Map<String, String> settings, String host) throws IOException {
        NotifyConfig config = NotifyConfig.from(Settings.of(settings), folder);
        String target = "http://" + host + ":" + server.getAddress().getPort() + "/hook";
        try (HttpSender http = NotifyStages.http(config)) {
            return NotifyStages.webhook(config, http, Clock.fixed(Samples.TIME, ZoneOffset.UTC))
                    .deliver(Samples.alert("Data Engineer"), Samples.channel(ChannelKind.WEBHOOK, target));
        }
    }
}
