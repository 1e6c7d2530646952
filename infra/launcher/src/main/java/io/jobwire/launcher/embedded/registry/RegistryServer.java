package io.jobwire.launcher.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side: bound to the loopback address only, one virtual thread a request. */
public final class RegistryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int LONGEST_REQUEST = 4 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RegistryRoutes routes;

    /**
     * Starts to answer.
     *
     * @param port 0: any free one
     * @throws IOException when the port is taken
     */
    public RegistryServer(int port, RegistryStore store, Journal journal) throws IOException {
        this.routes = new RegistryRoutes(new Registry(store, journal));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Base URL, without a slash at its end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(
                        exchange,
                        200,
                        routes.answer(exchange.getRequestMethod(), exchange.getRequestURI(), body(exchange)));
            } catch (RegistryFault fault) {
                send(exchange, fault.status(), error(fault.code(), fault.problem()));
            } catch (Journal.JournalException e) {
                LOG.warn("A change of the schema registry could not be kept", e);
                send(exchange, 500, error(50001, "The change could not be kept: " + e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("The schema registry has a fault of its own", e);
                send(exchange, 500, error(500, "Internal fault: " + e));
            }
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (bytes.length > LONGEST_REQUEST) {
            throw new RegistryFault(413, 413, "A request is at most " + LONGEST_REQUEST + " bytes long");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new RegistryFault(400, 400, "The request's body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode error(int code, String message) {
        return JSON.createObjectNode().put("error_code", code).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
