package io.jobwire.launcher.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A site on the loopback address that takes its time. Safe for use by many threads. */
final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    private Site(HttpServer server) {
        this.server = server;
    }

    /** What answers a path; nothing is a 404. */
    interface Answers {
        Optional<byte[]> to(String path) throws IOException;
    }

    static Site start(Answers answers, Duration delay) throws IOException {
        Site site = new Site(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        site.server.createContext("/", exchange -> site.answer(exchange, answers, delay));
        site.server.setExecutor(site.executor);
        site.server.start();
        return site;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    /** Waits until it was asked so often. */
    void awaitRequests(int awaited, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (requests) {
            while (requests.get() < awaited) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("asked " + requests + " times, not " + awaited);
                }
                requests.wait(left);
            }
        }
    }

    private void answer(HttpExchange exchange, Answers answers, Duration delay) throws IOException {
        try (exchange) {
            synchronized (requests) {
                requests.incrementAndGet();
                requests.notifyAll();
            }
            Optional<byte[]> body = answers.to(exchange.getRequestURI().getPath());
            closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            byte[] bytes = body.orElse(new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.close();
    }
}
