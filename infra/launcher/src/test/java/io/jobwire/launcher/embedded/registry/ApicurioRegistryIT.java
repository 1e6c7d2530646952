package io.jobwire.launcher.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A real registry: Apicurio, as a process of its own, with its storage in memory. */
class ApicurioRegistryIT extends RegistryContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JAR = "quarkus-run.jar";
    private static Optional<Process> process = Optional.empty();
    private static String url = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("jobwire.apicurio.home", "target/apicurio"));
        assumeTrue(Files.exists(home.resolve(JAR)), "Skipped: no Apicurio under " + home + "; mvn verify unpacks it");
        int port = freePort();
        Path log = home.resolve("apicurio.log");
        process = Optional.of(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        JAR)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
        awaitAnswer(process.get(), log);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroy();
            if (!process.get().waitFor(20, TimeUnit.SECONDS)) {
                process.get().destroyForcibly();
            }
        }
    }

    @Override
    String url() {
        return url;
    }

    private static void awaitAnswer(Process process, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                assertThat(process.isAlive()).as("Apicurio runs; see %s", log).isTrue();
                assertThat(System.nanoTime())
                        .as("Apicurio answers in time; see %s", log)
                        .isLessThan(deadline);
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean answers(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
