package io.jobwire.ingest.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A site on 127.0.0.1 below HTTP: it sends what bytes it likes, as slowly as it likes, and keeps a log of its own. */
public final class RawSite implements AutoCloseable {
    private final ServerSocket server;
    private final Pace pace;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Visitor> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    /** A site without pages that tells the time by this pace. */
    public RawSite(Pace pace) {
        this.pace = pace;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null) {
                return;
            }
            StringBuilder headers = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.append(line).append('\n');
            }
            String path = first.split(" ")[1];
            Instant start = pace.now();
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            // Long enough for a second request to come in, if one is on its way.
            LockSupport.parkNanos(200_000);
            scripts.getOrDefault(path, RawSite::missing).play(headers.toString(), new Counted(socket, () -> {
                inside.decrementAndGet();
                log.add(new Visitor(path, start, pace.now()));
            }));
        } catch (IOException e) {
            // The visitor left, as it should when it is made to wait.
            inside.get();
        }
    }

    private static void missing(String headers, OutputStream out) throws IOException {
        out.write(answer("404 Not Found", "text/plain", "not here".getBytes(StandardCharsets.UTF_8)));
    }

    /** Plays a script for a path and query. */
    public RawSite on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /** Sends these bytes after the headers of a 200. */
    public RawSite page(String path, String type, byte[] body) {
        return on(path, (headers, out) -> out.write(answer("200 OK", type, body)));
    }

    /** Sends this text after the headers of a 200. */
    public RawSite page(String path, String type, String body) {
        return page(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a status and more header lines, each ending in a line break. */
    public RawSite status(String path, String status, String more) {
        return on(
                path,
                (headers, out) -> out.write(
                        ("HTTP/1.1 " + status + "\r\n" + more + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A whole answer. */
    public static byte[] answer(String status, String type, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** An address of this site under another name. */
    public URI as(String host) {
        return URI.create("http://" + host + ":" + server.getLocalPort());
    }

    /** Scheme, host and port. */
    public URI base() {
        return as("127.0.0.1");
    }

    /** Who came, in the order in which they were answered. */
    public List<Visitor> log() {
        return List.copyOf(log);
    }

    /** Most requests that waited for an answer at the same time. */
    public int mostAtOnce() {
        return mostInside.get();
    }

    /** Bytes that visitors took, or that lie in the buffers between us. */
    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the site does when it is asked. */
    public interface Script {
        void play(String headers, OutputStream out) throws IOException;
    }

    /**
     * One request, by the site's own clock.
     *
     * @param start when it had been read
     * @param end when the answer began: whoever comes before that comes too early
     */
    public record Visitor(String path, Instant start, Instant end) {}

    private final class Counted extends OutputStream {
        private final OutputStream out;
        private final Runnable answering;
        private boolean begun;

        Counted(Socket socket, Runnable answering) throws IOException {
            this.out = socket.getOutputStream();
            this.answering = answering;
        }

        private void begin() {
            if (!begun) {
                begun = true;
                answering.run();
            }
        }

        @Override
        public void write(int b) throws IOException {
            begin();
            out.write(b);
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin();
            out.write(bytes, from, length);
            sent.addAndGet(length);
        }
    }
}
