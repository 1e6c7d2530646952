package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.Main;
import io.jobwire.launcher.system.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@code jobwire} in a process of its own, to be killed or stopped. */
final class ChildProcess implements AutoCloseable {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private final Process process;
    private final long started = System.nanoTime();
    private final CountDownLatch running = new CountDownLatch(1);
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(List<String> arguments) throws IOException {
        ChildProcess child = new ChildProcess(ChildJvm.of(512, Main.class, arguments)
                .redirectErrorStream(true)
                .start());
        Thread.ofVirtual().start(child::follow);
        return child;
    }

    private void follow() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("Running")) {
                    running.countDown();
                }
            }
        } catch (IOException e) {
            lines.add("(no more output: " + e.getMessage() + ")");
        }
    }

    /** Waits until all stages run; how long it took from the start of the process. */
    Duration awaitRunning(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!running.await(100, TimeUnit.MILLISECONDS)) {
            assertThat(process.isAlive()).as("it runs: %s", lines).isTrue();
            assertThat(System.nanoTime()).as("it runs in time: %s", lines).isLessThan(end);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Kills it after a while, as {@code kill -9} does. */
    void killAfter(Duration time) throws InterruptedException {
        assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS))
                .as("it lives until it is killed: %s", lines)
                .isFalse();
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    /** Stops it as an operator does, and waits until it has ended in order. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor()).as("%s", lines).isEqualTo(TERMINATED);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
