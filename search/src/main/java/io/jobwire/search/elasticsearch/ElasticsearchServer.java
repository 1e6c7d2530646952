package io.jobwire.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Elasticsearch as a process of its own, unpacked somewhere, working on a copy in a temporary folder. For drills,
 * benchmarks and tests: no stage starts one. The server refuses to run as root: it then runs as {@code nobody}. It ends
 * with this process. Used by one thread.
 */
public final class ElasticsearchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final Path work;
    private final Optional<Path> data;
    private final int port;
    private final String memory;
    private final Thread ending = new Thread(this::kill, "elasticsearch-end");
    private volatile Process process;

    private ElasticsearchServer(Path home, Path work, int port, String memory, Optional<Path> data) {
        this.home = home;
        this.data = data;
        this.work = work;
        this.port = port;
        this.memory = memory;
        this.process = run(List.of());
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param unpacked its folder, or the one that this lies in
     * @param megabytes its heap
     */
    public static ElasticsearchServer start(Path unpacked, int megabytes) {
        return start(unpacked, megabytes, Optional.empty());
    }

    /**
     * Starts one whose data stay, and waits until it answers.
     *
     * @param data folder of its data, which it finds again there; empty: a temporary one
     */
    public static ElasticsearchServer start(Path unpacked, int megabytes, Optional<Path> data) {
        try {
            Path work = Files.createTempDirectory("jobwire-elasticsearch");
            Path home = copy(unpacked, work);
            if (data.isPresent()) {
                Files.createDirectories(data.get());
                if (isRoot()) {
                    execute(List.of("chown", "-R", "nobody", data.get().toString()));
                }
            }
            String memory = "-Xms" + megabytes + "m -Xmx" + megabytes + "m";
            ElasticsearchServer server = new ElasticsearchServer(home, work, freePort(), memory, data);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Elasticsearch cannot be started", e);
        }
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it as a power failure would, as far as a process can tell. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /**
     * Starts it again on the same data and port, and waits until it answers.
     *
     * @param settings that it has this time besides, as name=value
     */
    public void restart(String... settings) {
        process = run(List.of(settings));
        awaitAnswer();
    }

    private static Path copy(Path unpacked, Path work) throws IOException {
        Path source;
        try (Stream<Path> inside = Files.list(unpacked)) {
            source = inside.filter(path -> path.getFileName().toString().startsWith("elasticsearch-"))
                    .findFirst()
                    .orElse(unpacked);
        }
        Path home = work.resolve("home");
        execute(List.of("cp", "-R", source.toAbsolutePath().toString(), home.toString()));
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        execute(List.of("chmod", "-R", "a+rX,u+w", home.toString()));
        execute(List.of("chmod", "a+x", home.resolve("bin/elasticsearch").toString()));
        if (isRoot()) {
            execute(List.of("chown", "-R", "nobody", work.toString()));
        }
        return home;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Process run(List<String> settings) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.addAll(List.of(
                home.resolve("bin/elasticsearch").toString(),
                "-E",
                "discovery.type=single-node",
                "-E",
                "xpack.security.enabled=false",
                "-E",
                "network.host=127.0.0.1",
                "-E",
                "http.port=" + port,
                "-E",
                "transport.port=0",
                "-E",
                "cluster.routing.allocation.disk.threshold_enabled=false"));
        data.ifPresent(folder -> command.addAll(List.of("-E", "path.data=" + folder.toAbsolutePath())));
        settings.forEach(setting -> command.addAll(List.of("-E", setting)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", memory);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Elasticsearch cannot be started", e);
        }
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=60s"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not there yet.
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Elasticsearch does not answer; see " + home.resolve("logs"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void execute(List<String> command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    /** Ends it and removes its folder; also while this process ends. */
    public void remove() {
        kill();
        try {
            execute(List.of("rm", "-rf", work.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of Elasticsearch cannot be removed", e);
        }
    }
}
