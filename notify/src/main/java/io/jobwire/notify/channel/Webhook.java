package io.jobwire.notify.channel;

import io.jobwire.records.Alert;
import io.jobwire.records.Channel;
import io.jobwire.records.json.RecordJson;
import io.jobwire.runtime.net.RefusedAddressException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts alerts to webhooks after Standard Webhooks 1.0.0. The {@code webhook-id} is the alert's id, so that a receiver
 * can tell a repeat from a second alert. Redirects are not followed. Safe for use by many threads.
 */
public final class Webhook implements AutoCloseable {
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private final CloseableHttpClient client;
    private final Clock clock;
    private final Optional<String> secret;

    /**
     * @param resolver finds addresses and refuses those that must not be reached
     * @param timeout longest wait for a connection, and for an answer
     * @param secret signs what is sent: {@code whsec_} and base64; empty: nothing is signed
     * @param clock for the time that is signed
     */
    public Webhook(DnsResolver resolver, Duration timeout, Optional<String> secret, Clock clock) {
        Timeout wait = Timeout.of(timeout);
        this.clock = clock;
        this.secret = secret;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** Posts one alert, once. */
    public Attempt deliver(Alert alert, Channel channel) {
        Optional<URI> target = target(channel.getTarget());
        if (target.isEmpty()) {
            return new Attempt.Refused("Not an http or https address: " + channel.getTarget());
        }
        long seconds = clock.instant().getEpochSecond();
        String body = "{\"type\":\"alert.created\",\"timestamp\":\"" + alert.getDecidedAt() + "\",\"data\":"
                + RecordJson.write(
                        Alert.newBuilder(alert).setChannels(List.of()).build()) + "}";
        HttpPost post = new HttpPost(target.get());
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader("webhook-id", alert.getAlert());
        post.setHeader("webhook-timestamp", Long.toString(seconds));
        try {
            secret.ifPresent(key ->
                    post.setHeader("webhook-signature", WebhookSignature.sign(key, alert.getAlert(), seconds, body)));
        } catch (IllegalArgumentException _) {
            return new Attempt.Refused("The webhook's secret is not whsec_ and base64");
        }
        try {
            return client.execute(post, response -> attempt(response.getCode()));
        } catch (RefusedAddressException e) {
            return new Attempt.Refused(
                    e.getMessage() + "; notify.webhook.allow-private=true allows addresses of your own network");
        } catch (IOException e) {
            return new Attempt.Retry(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Attempt attempt(int code) {
        if (code >= 200 && code < 300) {
            return new Attempt.Delivered("HTTP " + code);
        }
        return code == TOO_MANY_REQUESTS || code >= 500 || (code < 500 && code != GONE && code >= 400)
                ? new Attempt.Retry("HTTP " + code)
                : new Attempt.Refused("HTTP " + code);
    }

    private static Optional<URI> target(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
