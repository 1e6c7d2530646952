package io.jobwire.launcher.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks that answers as each path is told to, and remembers the ids that it got. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    private final Map<String, Runnable> afterwards = new ConcurrentHashMap<>();

    /** Answers; the status is the result. */
    interface Answer {
        int to(HttpExchange exchange, int number) throws IOException;
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Receiver receiver = new Receiver(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", receiver::handle);
        server.start();
        return receiver;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<String> seen = ids.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
        seen.add(exchange.getRequestHeaders().getFirst("webhook-id"));
        exchange.getRequestBody().readAllBytes();
        Answer answer = answers.getOrDefault(path, (_, _) -> 204);
        exchange.sendResponseHeaders(answer.to(exchange, seen.size()), -1);
        exchange.close();
        afterwards.getOrDefault(path, () -> {}).run();
    }

    void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** What happens when an answer of a path is on its way. */
    void afterwards(String path, Runnable action) {
        afterwards.put(path, action);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Ids that came to a path, in their order. */
    List<String> ids(String path) {
        return List.copyOf(ids.getOrDefault(path, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
