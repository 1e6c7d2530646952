package io.jobwire.records.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the instances of one registry, one after the other until one answers. Connection failures, time-outs, 5xx and
 * 429 are tried again, in rounds with growing pauses; every call of the API may be repeated without harm. Safe for use
 * by many threads.
 */
final class RegistryHttp implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    /** Far more than any list of subjects or any schema needs. */
    private static final long LONGEST_ANSWER = 32L * 1024 * 1024;

    private final RegistryAddress address;
    private final HttpClient client;
    /** Number of the instance that answered last: asked first. */
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryHttp(RegistryAddress address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .connectTimeout(address.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    JsonNode get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    JsonNode send(String method, String path, JsonNode body) {
        return call(method, path, BodyPublishers.ofString(body.toString()));
    }

    private JsonNode call(String method, String path, BodyPublisher body) {
        RegistryException last = new RegistryException("Not asked yet");
        Duration pause = address.backOff();
        for (int round = 0; round < address.rounds(); round++) {
            if (round > 0) {
                rest(pause);
                pause = pause.multipliedBy(2);
            }
            int first = preferred.get();
            for (int i = 0; i < address.urls().size(); i++) {
                int instance = (first + i) % address.urls().size();
                URI url = URI.create(address.urls().get(instance) + path);
                try {
                    HttpResponse<String> answer = client.send(request(method, url, body), limited());
                    if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                        preferred.set(instance);
                        return understood(answer);
                    }
                    last = new RegistryException("The schema registry at " + url + " answered " + answer.statusCode()
                            + ": " + RegistryError.of(parsed(answer.body())).message());
                } catch (IOException e) {
                    last = new RegistryException(
                            "The schema registry at " + url + " cannot be reached (" + reason(e)
                                    + "): is it running, and is schema.registry.url right?",
                            e);
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
            }
        }
        throw last;
    }

    private HttpRequest request(String method, URI url, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(address.timeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body);
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static HttpResponse.BodyHandler<String> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER);
    }

    private static JsonNode understood(HttpResponse<String> answer) {
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw RegistryError.of(body).asException(answer.statusCode(), answer.uri());
        }
        if (body.isMissingNode()) {
            throw new RegistryException(
                    answer.uri() + " did not answer JSON: schema.registry.url does not point to a schema registry");
        }
        return body;
    }

    private static JsonNode parsed(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RegistryException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryException("Interrupted while asking the schema registry", e);
    }

    @Override
    public void close() {
        client.close();
    }
}
