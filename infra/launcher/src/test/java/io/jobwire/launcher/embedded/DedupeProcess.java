package io.jobwire.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobwire.dedupe.DedupeStage;
import io.jobwire.launcher.system.ChildJvm;
import io.jobwire.records.registry.RegistryClient;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.Stage;
import io.jobwire.runtime.StageContext;
import io.jobwire.runtime.StageHealth.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process with nothing but the dedupe stage, to be killed. Prints a word when it runs, and ends with its input. */
final class DedupeProcess implements AutoCloseable {
    private static final int KILLED = 137;
    private static final String RUNNING = "RUNNING";

    private final Process process;

    private DedupeProcess(Process process) {
        this.process = process;
    }

    /** Starts one and waits until it runs. */
    static DedupeProcess start(String broker, String registry, String prefix, Path folder) throws IOException {
        Process process = ChildJvm.of(384, DedupeProcess.class, List.of(broker, registry, prefix, folder.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = reader.readLine(); !RUNNING.equals(line); line = reader.readLine()) {
            assertThat(line).as("it runs: %s", said).isNotNull();
            said.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
        return new DedupeProcess(process);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What all processes of a test have in common. */
    static StageContext context(String broker, TopicNames names, RecordSerdes serdes, Path folder) {
        return new StageContext(
                Settings.of(Map.of("topics.partitions", "2")),
                Map.of(
                        "bootstrap.servers",
                        broker,
                        // A dead process is missed after as long.
                        "consumer.session.timeout.ms",
                        4_000,
                        "consumer.heartbeat.interval.ms",
                        1_000,
                        "producer.transaction.timeout.ms",
                        4_000),
                names,
                serdes,
                new SimpleMeterRegistry(),
                folder,
                "",
                Clock.systemUTC());
    }

    public static void main(String[] args) throws Exception {
        RecordSerdes serdes = new RecordSerdes(RegistryClient.of(args[1], Optional.empty()), true);
        try (Stage stage = DedupeStage.of(context(args[0], new TopicNames(args[2], 1), serdes, Path.of(args[3])))) {
            stage.start();
            await().forever().until(() -> stage.health().state() == State.RUNNING);
            System.out.println(RUNNING);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
