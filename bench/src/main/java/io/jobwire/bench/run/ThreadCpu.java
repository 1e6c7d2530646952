package io.jobwire.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Processor time of this process by who took it. Threads of stages and of their clients carry the name of the stage; those
 * of the virtual machine are found in {@code /proc} where there is one, else they are in "rest", as are threads that ended.
 * Stateless.
 */
public final class ThreadCpu {
    private static final Pattern STAGE = Pattern.compile("jobwire-([a-z0-9]+)(-v\\d|$)");
    /** Names of native threads, as Linux cuts them, to what they do. */
    private static final List<Map.Entry<String, String>> NATIVE = List.of(
            Map.entry("C1 Comp", "compiler"),
            Map.entry("C2 Comp", "compiler"),
            Map.entry("VM Thread", "collector"),
            Map.entry("GC Thread", "collector"),
            Map.entry("G1 ", "collector"),
            Map.entry("rocksdb", "rocksdb"));

    private static final double NANOS = 1e9;
    private static final double TICKS = 100;

    private ThreadCpu() {}

    /** Seconds so far by group; "rest" is what the process took besides. */
    public static Map<String, Double> now() {
        Map<String, Double> seconds = new TreeMap<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        ThreadInfo[] infos = threads.getThreadInfo(ids);
        for (int i = 0; i < ids.length; i++) {
            ThreadInfo info = infos[i];
            if (info != null) {
                double taken = Math.max(0, threads.getThreadCpuTime(ids[i])) / NANOS;
                seconds.merge(group(info.getThreadName()), taken, Double::sum);
            }
        }
        natives(seconds);
        double sum = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        seconds.put("rest", Math.max(0, total() - sum));
        return seconds;
    }

    /** What was taken between two looks, largest first. */
    public static Map<String, Double> between(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> taken = new LinkedHashMap<>();
        after.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), Math.max(0, entry.getValue() - before.getOrDefault(entry.getKey(), 0.0))))
                .filter(entry -> entry.getValue() >= 0.005)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }

    static String group(String thread) {
        Matcher stage = STAGE.matcher(thread);
        if (stage.find()) {
            return stage.group(1).startsWith("pass") ? "pass-through" : stage.group(1);
        }
        if (thread.startsWith("ForkJoinPool")) {
            return "runs"; // carriers of virtual threads: the ingest stage's runs
        }
        return thread.equals("main") || thread.contains("bench-") ? "bench" : "broker";
    }

    private static double total() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS
                : 0;
    }

    private static void natives(Map<String, Double> seconds) {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return;
        }
        try (Stream<Path> all = Files.list(tasks)) {
            for (Path task : all.toList()) {
                add(task, seconds);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path task, Map<String, Double> seconds) {
        String stat;
        try {
            stat = Files.readString(task.resolve("stat"));
        } catch (IOException _) {
            return; // the thread ended meanwhile
        }
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        NATIVE.stream()
                .filter(known -> name.startsWith(known.getKey()))
                .findFirst()
                .ifPresent(known -> seconds.merge(
                        known.getValue(),
                        (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS,
                        Double::sum));
    }
}
