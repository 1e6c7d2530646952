package io.jobwire.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers whether the process is well: {@code /livez} (200 as long as it answers), {@code /readyz} (200 when every stage
 * is running, else 503; one line for each stage), {@code /metrics} (Prometheus). Safe for use by many threads.
 */
public final class HealthServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Stage> stages;

    private HealthServer(HttpServer server, List<Stage> stages) {
        this.server = server;
        this.stages = stages;
        this.threads = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("jobwire-health-", 0).factory());
    }

    /**
     * Starts it, unless {@code health.port} is -1.
     *
     * @throws MachineFaultException when the port is in use
     */
    public static Optional<HealthServer> start(
            Settings settings, List<? extends Stage> stages, PrometheusMeterRegistry meters) {
        int port = settings.get(RuntimeSettings.HEALTH_PORT);
        if (port < -1 || port > 65_535) {
            throw SettingsException.of(RuntimeSettings.HEALTH_PORT, port, "from -1 to 65535");
        }
        if (port == -1) {
            return Optional.empty();
        }
        String host = settings.get(RuntimeSettings.HEALTH_HOST);
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(host, port), 16);
            HealthServer health = new HealthServer(http, List.copyOf(stages));
            http.createContext("/livez", exchange -> health.answer(exchange, "/livez", 200, TEXT, "ok\n"));
            http.createContext("/readyz", health::ready);
            http.createContext(
                    "/metrics", exchange -> health.answer(exchange, "/metrics", 200, PROMETHEUS, meters.scrape()));
            http.setExecutor(health.threads);
            ProcessMetrics.bind(stages, meters);
            http.start();
            return Optional.of(health);
        } catch (IOException e) {
            throw new MachineFaultException(
                    "Health cannot be answered on " + host + ":" + port + " (" + e.getMessage()
                            + "): stop what uses the port, or set " + RuntimeSettings.HEALTH_PORT.name() + " or "
                            + RuntimeSettings.HEALTH_HOST.name(),
                    e);
        }
    }

    /** The port on which it answers. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Whether all stages are running, with one line for each: {@code name STATE detail}. */
    static String lines(List<? extends Stage> stages) {
        StringBuilder lines = new StringBuilder();
        for (Stage stage : stages) {
            StageHealth health = stage.health();
            lines.append(stage.name()).append(' ').append(health.state());
            if (health.toRestore() > 0) {
                lines.append(" restored ").append(health.restored()).append('/').append(health.toRestore());
            }
            lines.append(health.detail().isEmpty() ? "" : " " + health.detail()).append('\n');
        }
        return lines.toString();
    }

    private void ready(HttpExchange exchange) throws IOException {
        boolean ready = stages.stream().allMatch(stage -> stage.health().ready());
        answer(exchange, "/readyz", ready ? 200 : 503, TEXT, lines(stages));
    }

    private void answer(HttpExchange exchange, String path, int status, String type, String body) throws IOException {
        try (exchange) {
            boolean found = exchange.getRequestURI().getPath().equals(path);
            boolean get = exchange.getRequestMethod().equals("GET");
            byte[] bytes =
                    (found && get ? body : found ? "GET only\n" : "not found\n").getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", found && get ? type : TEXT);
            exchange.sendResponseHeaders(found && get ? status : found ? 405 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
