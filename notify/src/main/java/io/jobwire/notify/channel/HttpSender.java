package io.jobwire.notify.channel;

import io.jobwire.records.OffReason;
import io.jobwire.runtime.net.RefusedAddressException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON to addresses that users gave. It reaches only addresses that are allowed, checked when connecting; redirects
 * are not followed; of the answer the status and Retry-After count. Safe for use by many threads.
 */
public final class HttpSender implements Closeable {
    private static final int CONNECTIONS = 200;
    private static final int CONNECTIONS_PER_HOST = 16;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    /** A receiver cannot make us wait for longer than the longest wait between attempts. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final CloseableHttpClient client;

    /**
     * @param resolver finds addresses and refuses those that must not be reached
     * @param timeout longest wait for a connection, and for an answer
     */
    public HttpSender(DnsResolver resolver, Duration timeout) {
        Timeout wait = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(wait)
                        .setConnectionRequestTimeout(wait)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** Posts once. */
    Attempt post(String address, String json, Map<String, String> headers) {
        Optional<URI> target = target(address);
        if (target.isEmpty()) {
            return new Attempt.Refused("Not an http or https address: " + address);
        }
        HttpPost post = new HttpPost(target.get());
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        headers.forEach(post::setHeader);
        try {
            return client.execute(post, HttpSender::attempt);
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

    static Attempt attempt(ClassicHttpResponse response) {
        int code = response.getCode();
        String detail = "HTTP " + code;
        if (code >= 200 && code < 300) {
            return new Attempt.Delivered(detail);
        }
        if (code == GONE) {
            return new Attempt.Off(OffReason.GONE, detail);
        }
        if (code >= 300 && code < 400) {
            return new Attempt.Refused(detail + ": redirects are not followed");
        }
        boolean busy = code == TOO_MANY_REQUESTS || code >= 502;
        return new Attempt.Retry(detail, busy ? retryAfter(response) : Optional.empty());
    }

    /** Seconds, or a date (RFC 9110), which is counted from the answer's own date, so that our clock need not be right. */
    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return value(response, "Retry-After")
                .flatMap(asked -> asked.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(asked)))
                        : span(value(response, "Date"), asked))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> span(Optional<String> from, String to) {
        return from.flatMap(HttpSender::date).flatMap(begin -> date(to).map(end -> Duration.between(begin, end)));
    }

    private static Optional<Instant> date(String text) {
        return Optional.ofNullable(DateUtils.parseStandardDate(text));
    }

    private static Optional<String> value(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(header -> String.valueOf(header.getValue()).strip());
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
