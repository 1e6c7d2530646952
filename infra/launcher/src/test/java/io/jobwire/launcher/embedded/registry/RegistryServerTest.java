package io.jobwire.launcher.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.embedded.registry.Journal.JournalException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as any other client sends them. */
class RegistryServerTest {
    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";
    private static final String LONG = "{\"schema\":\"\\\"long\\\"\",\"schemaType\":\"AVRO\"}";

    private final RegistryStore store = new RegistryStore();
    private HttpClient client;
    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        client = HttpClient.newHttpClient();
        server = new RegistryServer(0, store, event -> {
            if (event instanceof RegistryEvent.Registered registered
                    && registered.subject().equals("unsafe-value")) {
                throw new JournalException("Kafka is away");
            }
            store.apply(event);
        });
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void it_answers_as_the_api_says() throws IOException, InterruptedException {
        assertThat(ask("GET", "/", "")).isEqualTo("200 {}");
        assertThat(ask("GET", "/subjects", "")).isEqualTo("200 []");
        assertThat(ask("POST", "/subjects/s-value/versions", STRING)).isEqualTo("200 {\"id\":1}");
        assertThat(ask("POST", "/subjects/s-value", STRING))
                .isEqualTo("200 {\"subject\":\"s-value\",\"version\":1,\"id\":1,\"schema\":\"\\\"string\\\"\"}");
        assertThat(ask("GET", "/subjects", "")).isEqualTo("200 [\"s-value\"]");
        assertThat(ask("GET", "/subjects/s-value/versions", "")).isEqualTo("200 [1]");
        assertThat(ask("GET", "/subjects/s-value/versions/latest", ""))
                .isEqualTo("200 {\"subject\":\"s-value\",\"version\":1,\"id\":1,\"schema\":\"\\\"string\\\"\"}");
        assertThat(ask("GET", "/schemas/ids/1", "")).isEqualTo("200 {\"schema\":\"\\\"string\\\"\"}");
        assertThat(ask("GET", "/config", "")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(ask("PUT", "/config/s-value", "{\"compatibility\":\"full\"}"))
                .isEqualTo("200 {\"compatibility\":\"FULL\"}");
        assertThat(ask("GET", "/config/s-value", "")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(ask("GET", "/config/other?defaultToGlobal=true", ""))
                .isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(ask("POST", "/compatibility/subjects/s-value/versions/latest", LONG))
                .isEqualTo("200 {\"is_compatible\":false}");
        assertThat(ask("POST", "/compatibility/subjects/s-value/versions/1?verbose=true", LONG))
                .startsWith("200 {\"is_compatible\":false,\"messages\":[\"TYPE_MISMATCH");
        assertThat(ask("POST", "/subjects/s-value/versions", LONG)).startsWith("409 {\"error_code\":409,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /subjects/x/versions                         |     | 404 {\"error_code\":40401,",
                "POST   | /subjects/x                                  | S   | 404 {\"error_code\":40401,",
                "GET    | /subjects/s-value/versions/9                 |     | 404 {\"error_code\":40402,",
                "GET    | /schemas/ids/99                              |     | 404 {\"error_code\":40403,",
                "GET    | /schemas/ids/ninety                          |     | 404 {\"error_code\":40403,",
                "POST   | /subjects/s-value                            | L   | 404 {\"error_code\":40403,",
                "GET    | /config/s-value                              |     | 404 {\"error_code\":40408,",
                "GET    | /subjects/s-value/versions/0                 |     | 422 {\"error_code\":42202,",
                "GET    | /subjects/s-value/versions/first             |     | 422 {\"error_code\":42202,",
                "PUT    | /config  | {\"compatibility\":\"SOMEHOW\"}         | 422 {\"error_code\":42203,",
                "POST   | /subjects/s-value/versions | {\"schema\":\"x\"}    | 422 {\"error_code\":42201,",
                "POST   | /subjects/s-value/versions | {\"schema\":\"\\\"string\\\"\",\"schemaType\":\"JSON\"} | 422"
                        + " {\"error_code\":42201,",
                "POST   | /subjects/s-value/versions | {}              | 422 {\"error_code\":422,",
                "POST   | /subjects/s-value/versions | {               | 400 {\"error_code\":400,",
                "POST   | /subjects/s-value/other                      | S   | 404 {\"error_code\":404,",
                "DELETE | /subjects/s-value                            |     | 404 {\"error_code\":404,",
                "POST   | /subjects/unsafe-value/versions              | S   | 500 {\"error_code\":50001,",
            })
    void refusals_have_the_codes_of_the_api(String method, String path, String body, String start)
            throws IOException, InterruptedException {
        assertThat(ask("POST", "/subjects/s-value/versions", STRING)).startsWith("200 ");
        String sent = body == null ? "" : body.equals("S") ? STRING : body.equals("L") ? LONG : body;
        assertThat(ask(method, path, sent)).startsWith(start);
        assertThat(ask("GET", "/subjects", "")).isEqualTo("200 [\"s-value\"]");
    }

    @Test
    void a_request_that_is_too_long_is_refused() throws IOException, InterruptedException {
        assertThat(ask("POST", "/subjects/s-value/versions", "\"" + "x".repeat(5_000_000) + "\""))
                .startsWith("413 {\"error_code\":413,");
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.schemaregistry.v1+json");
        return answer.statusCode() + " " + answer.body();
    }
}
