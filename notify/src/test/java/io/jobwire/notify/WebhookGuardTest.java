package io.jobwire.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobwire.notify.channel.Attempt;
import io.jobwire.notify.channel.HttpSender;
import io.jobwire.notify.channel.Webhook;
import io.jobwire.records.ChannelKind;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.net.CheckedResolver;
import io.jobwire.runtime.net.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
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
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "0.0.0.0",
                "[::]",
                "2130706433",
                "10.0.0.1",
                "192.168.0.1",
                "172.16.5.4",
                "169.254.169.254",
                "[fe80::1]",
                "[fc00::1]",
                "100.64.0.1",
                "224.0.0.1"
            })
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

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "fd00::1"})
    void aNameThatLeadsToAPrivateAddressAmongPublicOnesIsRefused(String address) throws IOException {
        CheckedResolver names =
                new CheckedResolver(name("hooks.example.org", "93.184.216.34", address), PublicAddresses::contains);
        try (HttpSender http = new HttpSender(names, Duration.ofSeconds(5))) {
            assertThat(deliver(http, "hooks.example.org")).isInstanceOf(Attempt.Refused.class);
        }
        assertThat(posts).hasValue(0);
    }

    /** A name that is public when it is checked and private when it is connected to would need a second question. */
    @Test
    void aNameIsAskedForOnceForEachConnection() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        CheckedResolver names = new CheckedResolver(
                new Names("hooks.example.org", () -> {
                    asked.incrementAndGet();
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                }),
                _ -> true);
        try (HttpSender http = new HttpSender(names, Duration.ofSeconds(5))) {
            assertThat(deliver(http, "hooks.example.org")).isInstanceOf(Attempt.Delivered.class);
        }
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToThisMachineIsNotFollowed(int code) throws IOException {
        AtomicInteger inside = new AtomicInteger();
        server.createContext("/inside", exchange -> {
            inside.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/hook", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/inside");
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        CheckedResolver names = new CheckedResolver(name("hooks.example.org", "127.0.0.1"), _ -> true);
        try (HttpSender http = new HttpSender(names, Duration.ofSeconds(5))) {
            assertThat(deliver(http, "hooks.example.org").detail())
                    .isEqualTo("HTTP " + code + ": redirects are not followed");
        }
        assertThat(inside).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://0x7f.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "jar:http://x!/",
                "//127.0.0.1/",
                "http:///x",
                ""
            })
    void onlyTheWebIsReached(String target) throws IOException {
        NotifyConfig config = NotifyConfig.from(Settings.of(Map.of()), folder);
        try (HttpSender http = NotifyStages.http(config)) {
            assertThat(NotifyStages.webhook(config, http, Clock.fixed(Samples.TIME, ZoneOffset.UTC))
                            .deliver(Samples.alert("x"), Samples.channel(ChannelKind.WEBHOOK, target)))
                    .isInstanceOf(Attempt.Refused.class);
        }
    }

    private static DnsResolver name(String name, String... addresses) {
        return new Names(name, () -> {
            InetAddress[] all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.ofLiteral(addresses[i]);
            }
            return all;
        });
    }

    /** A name service that knows one name. */
    private record Names(String name, Supplier<InetAddress[]> addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!host.equals(name)) {
                throw new UnknownHostException(host);
            }
            return addresses.get();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private Attempt deliver(HttpSender http, String host) {
        return new Webhook(http, Optional.empty(), Clock.fixed(Samples.TIME, ZoneOffset.UTC))
                .deliver(Samples.alert("Data Engineer"), Samples.channel(ChannelKind.WEBHOOK, target(host)));
    }

    private String target(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/hook";
    }

    private Attempt deliver(Map<String, String> settings, String host) throws IOException {
        NotifyConfig config = NotifyConfig.from(Settings.of(settings), folder);
        try (HttpSender http = NotifyStages.http(config)) {
            return NotifyStages.webhook(config, http, Clock.fixed(Samples.TIME, ZoneOffset.UTC))
                    .deliver(Samples.alert("Data Engineer"), Samples.channel(ChannelKind.WEBHOOK, target(host)));
        }
    }
}
