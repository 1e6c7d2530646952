package io.jobwire.ingest.resume;

import io.jobwire.records.ReadQuality;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads resume files in another process. Thread-safe; one file at a time. The process starts with the first file, in half
 * a second or so, and stays for the next ones until this is closed.
 */
public final class ResumeReader implements AutoCloseable {
    private final ReaderLimits limits;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("resume-watchdog").factory());
    private @Nullable Child child;

    /** A reader with the usual limits. */
    public ResumeReader() {
        this(ReaderLimits.defaults());
    }

    /** A reader with limits of its own. */
    public ResumeReader(ReaderLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened; what is in it never throws
     */
    public ReadResume read(Path file) throws IOException {
        return Files.size(file) > limits.maxBytes() ? tooLarge() : read(Files.readAllBytes(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws IOException if the process cannot be started; what is in the file never throws
     */
    public synchronized ReadResume read(byte[] file) throws IOException {
        if (file.length > limits.maxBytes()) {
            return tooLarge();
        }
        if (file.length == 0) {
            return ReadResume.without(ReadQuality.CORRUPT, "The file is empty", "application/octet-stream");
        }
        Child process = started();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watchdog.schedule(
                () -> {
                    late.set(true);
                    process.kill();
                },
                limits.time().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return process.ask(file);
        } catch (IOException e) {
            // Its output ended or makes no sense: it was killed, ran out of memory or was taken over.
            process.kill();
            child = null;
            return late.get()
                    ? ReadResume.without(
                            ReadQuality.TIMED_OUT,
                            "Reading took longer than " + limits.time().toSeconds()
                                    + " s and was stopped; save the file anew as PDF or DOCX",
                            "application/octet-stream")
                    : ReadResume.without(
                            ReadQuality.CORRUPT,
                            "Reading needed too much memory or broke down; save the file anew as PDF or DOCX",
                            "application/octet-stream");
        } finally {
            end.cancel(false);
        }
    }

    private ReadResume tooLarge() {
        return ReadResume.without(
                ReadQuality.TOO_LARGE,
                "The file is larger than " + (limits.maxBytes() >> 20) + " MB; make its pictures smaller",
                "application/octet-stream");
    }

    private Child started() throws IOException {
        Child running = child;
        if (running == null || !running.alive()) {
            running = new Child(limits);
            child = running;
        }
        return running;
    }

    @Override
    public synchronized void close() {
        watchdog.shutdownNow();
        Child running = child;
        if (running != null) {
            running.kill();
            child = null;
        }
    }

    /** The other process. */
    private static final class Child {
        private final Process process;
        private final DataOutputStream out;
        private final DataInputStream in;
        private boolean greeted;

        Child(ReaderLimits limits) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + limits.heapMegabytes() + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xshare:auto",
                    "-Djava.awt.headless=true",
                    "-Dlog4j2.disable.jmx=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ParserProcess.class.getName(),
                    Integer.toString(limits.maxBytes())));
            Map<String, String> environment = builder.environment();
            environment.clear(); // Secrets of this process are none of its business.
            this.process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        ReadResume ask(byte[] file) throws IOException {
            if (!greeted) {
                if (in.readInt() != Frames.HELLO) {
                    throw new IOException("The process says something else");
                }
                greeted = true;
            }
            Frames.writeFile(out, file);
            return Frames.read(in);
        }

        boolean alive() {
            return process.isAlive();
        }

        void kill() {
            process.destroyForcibly();
        }
    }
}
