package io.jobwire.ingest.http;

import io.jobwire.ingest.http.Decompression.TooManyBytesException;
import io.jobwire.runtime.net.RefusedAddressException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer over Apache HttpClient, within the limits and to checked addresses only. It follows no
 * redirect, keeps no cookie, knows no password and uses no proxy. Thread-safe.
 */
final class Exchange implements AutoCloseable {
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog;
    private final FetchLimits limits;
    private final Pace pace;

    Exchange(DnsResolver names, ScheduledExecutorService watchdog, FetchLimits limits, String userAgent, Pace pace) {
        this.watchdog = watchdog;
        this.limits = limits;
        this.pace = pace;
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.response()))
                .setTimeToLive(TimeValue.ofMinutes(2))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnTotal(256)
                        .setMaxConnPerRoute(2)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.response()))
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Asks once. Waiting for room does not count against the time that an exchange may take.
     *
     * @param room what the body is held against
     */
    Hop once(Ask ask, long maxBytes, Optional<BodyBudget.Lease> room) {
        room.ifPresent(BodyBudget.Lease::begin);
        Hop hop = exchange(ask, maxBytes, room);
        if (!(hop instanceof Hop.Response)) {
            room.ifPresent(BodyBudget.Lease::drop);
        }
        return hop;
    }

    private Hop exchange(Ask ask, long maxBytes, Optional<BodyBudget.Lease> room) {
        HttpUriRequestBase get = request(ask);
        get.setHeader("Accept", ask.accept());
        get.setHeader("Accept-Encoding", "gzip, deflate");
        ask.validators().etag().ifPresent(tag -> get.setHeader("If-None-Match", tag));
        ask.validators().lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
        ask.secrets().headers().forEach(get::setHeader);
        String host = ask.url().getHost();
        Deadline deadline = new Deadline(watchdog, limits.total(), get::cancel);
        try (ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(get), get, null)) {
            try {
                return read(response, maxBytes, bytes -> take(room, bytes, deadline));
            } finally {
                // Closing would read an endless body to its end; a cancelled request just drops the connection.
                if (response.getEntity() != null && response.getEntity().isStreaming()) {
                    get.cancel();
                }
            }
        } catch (RefusedAddressException e) {
            return new Hop.NotAllowed(
                    e.getMessage() + "; private addresses are refused unless you allow them (--allow-private)");
        } catch (UnknownHostException e) {
            return new Hop.NoAnswer(
                    "The host " + host + " is not known; check the spelling and the network", Failure.UNKNOWN_HOST);
        } catch (TooManyBytesException e) {
            return new Hop.NoAnswer(
                    "Stopped at " + host + ": " + e.getMessage() + "; raise ingest.max-body if that is right",
                    Failure.TOO_LARGE);
        } catch (ZipException | EOFException e) {
            return new Hop.NoAnswer(
                    host + " sent a damaged body (" + e.getMessage() + "); try later", Failure.ENCODING);
        } catch (SSLException e) {
            return new Hop.NoAnswer("No safe connection to " + host + ": " + e.getMessage(), Failure.TLS);
        } catch (IOException | HttpException e) {
            return failed(host, get.isCancelled() || e instanceof InterruptedIOException, e);
        } finally {
            deadline.stop();
        }
    }

    private static HttpUriRequestBase request(Ask ask) {
        if (ask.json().isEmpty()) {
            return new HttpGet(ask.target());
        }
        HttpPost post = new HttpPost(ask.target());
        post.setEntity(new StringEntity(ask.json().get(), ContentType.APPLICATION_JSON));
        return post;
    }

    private static Hop failed(String host, boolean late, Exception e) {
        return late
                ? new Hop.NoAnswer(
                        host + " did not answer in time; try later, or raise ingest.timeout if it is known to be slow",
                        Failure.TIMEOUT)
                : new Hop.NoAnswer(
                        "No answer from " + host + " (" + e.getMessage() + "); is it up?", Failure.NO_CONNECTION);
    }

    private static void take(Optional<BodyBudget.Lease> room, int bytes, Deadline deadline)
            throws InterruptedIOException {
        if (room.isEmpty() || room.get().tryTake(bytes)) {
            return;
        }
        deadline.stop();
        try {
            room.get().take(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while there was no room for the body");
        }
        deadline.goOn();
    }

    private Hop read(ClassicHttpResponse response, long maxBytes, Decompression.Progress progress) throws IOException {
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        byte[] body = new byte[0];
        HttpEntity entity = response.getEntity();
        if (entity != null && response.getCode() == 200) {
            String encoding = header(response, "Content-Encoding").orElse("");
            InputStream raw = entity.getContent();
            Optional<InputStream> in = Decompression.decode(raw, encoding);
            if (in.isEmpty()) {
                return new Hop.NoAnswer(
                        "The site sent the encoding " + encoding + ", which was not asked for", Failure.ENCODING);
            }
            body = Decompression.readAtMost(in.get(), maxBytes, progress);
        }
        return new Hop.Response(
                response.getCode(),
                header(response, "Content-Type").orElse(""),
                body,
                validators,
                header(response, "Location"),
                RetryAfter.parse(header(response, "Retry-After"), pace.now()));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return Optional.ofNullable(header).map(Header::getValue).filter(value -> !value.isBlank());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
