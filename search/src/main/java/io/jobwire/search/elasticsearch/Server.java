package io.jobwire.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.search.SearchUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the server. Writers wait for it, searchers do not. Safe for use by many threads. */
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 200;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;

    private final String url;
    private final RestClient rest;
    private final ElasticsearchClient client;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.empty();

    Server(ElasticsearchConfig config) {
        this.url = config.url();
        RestClientBuilder builder =
                RestClient.builder(Arrays.stream(config.url().split(","))
                        .map(String::strip)
                        .map(HttpHost::create)
                        .toArray(HttpHost[]::new));
        builder.setRequestConfigCallback(
                request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
        config.auth().map(Server::authorization).ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
        this.rest = builder.build();
        this.client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
    }

    private static Header authorization(String auth) {
        return new BasicHeader(
                "Authorization",
                auth.startsWith("ApiKey ")
                        ? auth
                        : "Basic " + Base64.getEncoder().encodeToString(auth.getBytes(StandardCharsets.UTF_8)));
    }

    /** Something that is asked of the server. */
    interface Call<T> {
        T to(ElasticsearchClient client) throws IOException;
    }

    /** What answers; empty when it does not say. Asks once. */
    Optional<Product> product() {
        return ask(_ -> Product.of(rest));
    }

    /** Waits for an answer, and goes on only with a server that can be used. */
    void requireProduct() {
        Optional<Product> product = insist(_ -> Product.of(rest));
        product.ifPresent(is -> is.require(url));
    }

    /** Asks once. */
    <T> T ask(Call<T> call) {
        try {
            T answer = call.to(client);
            trouble = Optional.empty();
            return answer;
        } catch (ElasticsearchException e) {
            if (isPassing(e.status())) {
                throw new SearchUnavailableException("Elasticsearch has too much to do: " + reason(e), e);
            }
            throw e;
        } catch (TransportException e) {
            throw new SearchUnavailableException("Elasticsearch gives no proper answer: " + reason(e), e);
        } catch (ResponseException e) {
            // How a refusal of the whole bulk arrives.
            throw new SearchUnavailableException("Elasticsearch at " + url + " refuses now: " + reason(e), e);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch at " + url + " does not answer: " + reason(e), e);
        }
    }

    /**
     * Asks until there is an answer.
     *
     * @throws MachineFaultException when it is refused for good, or {@link #stopWaiting} was called
     */
    <T> T insist(Call<T> call) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return ask(call);
            } catch (SearchUnavailableException e) {
                pause(wait, String.valueOf(e.getMessage()));
                wait = longer(wait);
            } catch (ElasticsearchException e) {
                throw new MachineFaultException("Elasticsearch refuses: " + reason(e), e);
            }
        }
    }

    /** Waits before something is tried again; tells why. */
    void pause(Duration wait, String why) {
        if (trouble.isEmpty()) {
            LOG.warn("{}; waiting for it", why);
        }
        trouble = Optional.of(why);
        try {
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new org.apache.kafka.common.errors.InterruptException("Closed while waiting for Elasticsearch");
            }
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /** Whether a refusal is one that passes by itself. */
    static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    static Duration firstWait() {
        return FIRST_WAIT;
    }

    /** What keeps writers waiting. */
    Optional<String> trouble() {
        return trouble;
    }

    void stopWaiting() {
        closing.countDown();
    }

    private static String reason(Exception e) {
        String reason = switch (e) {
            case ElasticsearchException refusal
            when refusal.error() != null ->
                refusal.status() + " " + refusal.error().type() + ": "
                        + refusal.error().reason();
            case ResponseException answer ->
                answer.getResponse().getStatusLine().toString();
            default -> e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        };
        String line = reason.lines().findFirst().orElse("");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    @Override
    public void close() {
        stopWaiting();
        try {
            rest.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to Elasticsearch cannot be closed", e);
        }
    }
}
