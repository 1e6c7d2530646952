package io.jobwire.records.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Schema SCHEMA = new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
    private static final String FOUND = "{\"schema\":\"\\\"string\\\"\"}";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private volatile Script script = _ -> new Answer(200, "{}");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void registering_posts_the_schema_and_is_asked_for_once() {
        script = _ -> new Answer(200, "{\"id\":7}");
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThat(client.register("a b/c+d-value", SCHEMA)).isEqualTo(7);
            assertThat(client.register("a b/c+d-value", SCHEMA)).isEqualTo(7);
        }
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /subjects/a%20b%2Fc%2Bd-value/versions application/vnd.schemaregistry.v1+json none ")
                .endsWith(
                        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[{\\\"name\\\":\\\"a\\\","
                                + "\\\"type\\\":\\\"string\\\"}]}\"}");
    }

    @Test
    void a_schema_is_asked_for_once_and_credentials_are_sent() {
        script = _ -> new Answer(200, FOUND);
        try (RegistryClient client = client(Optional.of("user:pass:word"), base())) {
            assertThat(client.schema(3)).isEqualTo(Schema.create(Schema.Type.STRING));
            assertThat(client.schema(3)).isSameAs(client.schema(3));
        }
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("GET /schemas/ids/3 application/vnd.schemaregistry.v1+json Basic dXNlcjpwYXNzOndvcmQ=");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void a_passing_fault_is_tried_again(int status) {
        script = call ->
                call < 3 ? new Answer(status, "{\"error_code\":50001,\"message\":\"later\"}") : new Answer(200, FOUND);
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThat(client.schema(1)).isEqualTo(Schema.create(Schema.Type.STRING));
        }
        assertThat(requests).hasSize(3);
    }

    @Test
    void a_lasting_fault_is_given_up_after_three_rounds_with_the_reason() {
        script = _ -> new Answer(500, "{\"error_code\":50002,\"message\":\"disk full\"}");
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.schema(1))
                    .withMessageContaining("500: disk full");
        }
        assertThat(requests).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "404, 40401, UnknownSchemaException, auto.register.schemas",
        "404, 40402, UnknownSchemaException, auto.register.schemas",
        "404, 40403, UnknownSchemaException, auto.register.schemas",
        "409, 409, IncompatibleSchemaException, default",
        "422, 42201, RegistryException, no valid Avro schema",
        "401, 401, RegistryException, basic.auth.user.info",
        "403, 403, RegistryException, basic.auth.user.info",
        "404, 404, RegistryException, schema.registry.url",
        "302, 0, RegistryException, 302",
    })
    void a_refusal_is_final_and_says_what_to_do(int status, int code, String type, String advice) {
        script = _ -> new Answer(status, "{\"error_code\":" + code + ",\"message\":\"no\"}");
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.register("s-value", SCHEMA))
                    .withMessageContaining(advice)
                    .satisfies(fault ->
                            assertThat(fault.getClass().getSimpleName()).isEqualTo(type));
        }
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>hello</html>", "", "{}", "{\"id\":\"x\"}", "[]", "{\"id\":99999999999}"})
    void an_answer_that_is_no_answer_of_a_registry_is_a_machine_fault(String body) {
        script = _ -> new Answer(200, body);
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.register("s-value", SCHEMA))
                    .satisfies(fault -> assertThat(fault).isNotInstanceOf(UnknownSchemaException.class));
        }
    }

    @Test
    void a_schema_that_does_not_parse_or_is_not_avro_is_refused() {
        script = call -> call == 1
                ? new Answer(200, "{\"schema\":\"{\\\"type\\\":\\\"what\\\"}\"}")
                : new Answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message M {}\"}");
        try (RegistryClient client = client(Optional.empty(), base())) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.schema(1))
                    .withMessageContaining("not a valid Avro schema");
            assertThatExceptionOfType(UnknownSchemaException.class)
                    .isThrownBy(() -> client.schema(2))
                    .withMessageContaining("PROTOBUF");
        }
    }

    @Test
    void the_next_instance_is_asked_when_one_is_down_and_stays_preferred() {
        script = _ -> new Answer(200, FOUND);
        try (RegistryClient client = client(Optional.empty(), "http://127.0.0.1:1", base())) {
            client.schema(1);
            client.schema(2);
        }
        assertThat(requests).hasSize(2);
    }

    @Test
    void nobody_there_is_said_with_the_address_and_what_to_check() {
        try (RegistryClient client = client(Optional.empty(), "http://127.0.0.1:1")) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.schema(1))
                    .withMessageContaining("http://127.0.0.1:1/schemas/ids/1 cannot be reached")
                    .withMessageContaining("schema.registry.url");
        }
    }

    @Test
    void addresses_are_one_or_more_urls_without_passwords() {
        RegistryAddress address = RegistryAddress.of(" http://a:8081/ , https://b/apis/ccompat/v7", Optional.of("u:p"));
        assertThat(address.urls())
                .containsExactly(URI.create("http://a:8081"), URI.create("https://b/apis/ccompat/v7"));
        assertThat(address.toString()).isEqualTo("http://a:8081,https://b/apis/ccompat/v7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "localhost:8081", "ftp://a", "http://", "http://u:p@a", "http://a?b=c", "http://a b"})
    void what_is_no_address_is_refused_by_the_name_of_its_setting(String urls) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RegistryAddress.of(urls, Optional.empty()))
                .withMessageContaining("schema.registry.url");
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static RegistryClient client(Optional<String> userInfo, String... urls) {
        RegistryAddress usual = RegistryAddress.of(String.join(",", urls), userInfo);
        return new RegistryClient(
                new RegistryAddress(usual.urls(), userInfo, Duration.ofSeconds(5), 3, Duration.ofMillis(1)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String credentials = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                            + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                            + (credentials == null ? "none" : credentials) + " " + body);
            Answer answer = script.answer(calls.incrementAndGet());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What the server answers to its n-th request, from 1. */
    private interface Script {
        Answer answer(int call);
    }

    private record Answer(int status, String body) {}
}
