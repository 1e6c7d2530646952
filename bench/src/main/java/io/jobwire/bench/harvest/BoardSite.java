package io.jobwire.bench.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Boards on every address of the loopback network, under the paths of Ashby's API. Thread-safe. */
final class BoardSite implements AutoCloseable {
    private static final int THREADS = 4;
    private static final String PATH = "/posting-api/job-board/";

    static {
        // Else the JDK's server holds back the end of a body until the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, byte[]> boards = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String version = "";
    private volatile boolean tags;

    BoardSite() throws IOException {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(
                THREADS,
                task -> Thread.ofPlatform()
                        .name("bench-site-" + number.incrementAndGet())
                        .unstarted(task));
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            String path = exchange.getRequestURI().getRawPath();
            byte[] body = path.startsWith(PATH)
                    ? boards.get(URLDecoder.decode(path.substring(PATH.length()), StandardCharsets.UTF_8))
                    : null;
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String tag = "\"" + version + "\"";
            if (tags) {
                exchange.getResponseHeaders().set("ETag", tag);
                if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Puts a board up, or puts another in its place. */
    void put(String name, byte[] board) {
        boards.put(name, board);
    }

    /** Every board is another version of itself from now on. */
    void version(String now) {
        version = now;
    }

    /** Whether boards come with an ETag. */
    void tags(boolean on) {
        tags = on;
    }

    /** Requests since the last call. */
    int requests() {
        return requests.getAndSet(0);
    }

    /** Scheme, address and port of one of 65,000 hosts. */
    String host(int number) {
        return "http://127.0." + (number / 250) + "." + (1 + number % 250) + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
