package io.jobwire.bench.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code bench/restore DATA RESUMES [NAME=VALUE...]}: a process with the broker and the stage {@code scoring} takes in resumes and a few
 * listings, is killed as {@code kill -9} does, and is started again; told is how long it takes until the next listing is judged by every
 * partition and committed.
 */
public final class RestoreBench {
    private static final int KILLS = 2;

    private RestoreBench() {}

    /** @param args folder of the shared data, how many resumes, then settings as {@code name=value} */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("Usage: bench/restore DATA RESUMES [NAME=VALUE...]");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("jobwire-bench");
        try {
            runAndKill(folder, "fill", args);
            for (int kill = 0; kill < KILLS; kill++) {
                runAndKill(folder, "again", args);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    var _ = file.toFile().delete();
                });
            }
        }
    }

    /** Starts a process with the same flags, prints what it says until it says that it is done, and kills it. */
    private static void runAndKill(Path folder, String what, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:StartFlightRecording"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Restored.class.getName()));
        command.addAll(List.of(folder.toString(), what));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        // Whoever ends this process ends that one.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        boolean done = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = done ? null : out.readLine()) {
                done = line.equals(Restored.DONE);
                if (!done) {
                    System.out.println(line);
                }
            }
            process.destroyForcibly().waitFor();
        }
        if (!done) {
            throw new IllegalStateException("The process that was to " + what + " ended by itself");
        }
    }
}
