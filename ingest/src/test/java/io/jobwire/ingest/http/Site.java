package io.jobwire.ingest.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A web site on 127.0.0.1 that does what a test says, and writes down who asked for what. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** A site without any page. */
    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        LockSupport.parkNanos(200_000);
        now.decrementAndGet();
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            log.add(path);
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            pages.getOrDefault(path, Site::missing).handle(exchange);
        }
    }

    private static void missing(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", "not here".getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a path and query in a way of its own. */
    public Site on(String path, HttpHandler handler) {
        pages.put(path, handler);
        return this;
    }

    /** Answers a path and query with 200. */
    public Site page(String path, String type, String body) {
        return page(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a path and query with 200. */
    public Site page(String path, String type, byte[] body) {
        return on(path, exchange -> send(exchange, 200, type, body));
    }

    /** Answers a path and query with a status and headers. */
    public Site status(String path, int status, Map<String, String> extra) {
        return on(path, exchange -> {
            extra.forEach(exchange.getResponseHeaders()::set);
            send(exchange, status, "text/html", "<html>no</html>".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean none = body.length == 0 || status == 304;
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Scheme, host and port. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** An address of this site. */
    public URI url(String path) {
        return URI.create(base() + path);
    }

    /** Paths asked for so far, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Headers of the requests so far, in order. */
    public List<Map<String, List<String>>> headers() {
        return List.copyOf(headers);
    }

    /** Most requests that were open at the same time. */
    public int mostAtOnce() {
        return most.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
