package io.jobwire.bench.alerts;

import io.jobwire.bench.run.Machine;
import io.jobwire.bench.run.Quantiles;
import io.jobwire.bench.run.ThreadCpu;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.TopicWriter;
import io.jobwire.notify.core.AlertId;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import io.jobwire.runtime.MachineFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Entry point: recommendations through the real broker and both stages, exactly-once, to a mail server and a webhook on the
 * loopback network: how long instant alerts take, and how many recommendations a second are decided.
 */
public final class AlertBench {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int USERS = 1_000;
    private static final int WARM_UP_SECONDS = 60;
    private static final long SEED = 20_261_101;

    private final int seconds;
    private final int rate;
    private final int decisions;
    private final Map<String, String> given = new LinkedHashMap<>();

    private AlertBench(String[] args) {
        seconds = Integer.parseInt(args[0]);
        rate = Integer.parseInt(args[1]);
        decisions = Integer.parseInt(args[2]);
        for (int i = 3; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            given.put(setting[0], setting[1]);
        }
    }

    /** Arguments: seconds, alerts a second, recommendations to decide at once, then settings as {@code name=value}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 3) {
            System.err.println("Usage: bench/alerts SECONDS ALERTS-A-SECOND DECISIONS [NAME=VALUE...]");
            System.exit(2);
        }
        Path data = Files.createTempDirectory("jobwire-bench");
        try {
            new AlertBench(args).run(data);
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    var _ = file.toFile().delete();
                });
            }
        }
        System.exit(0);
    }

    private void run(Path data) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        print(
                "Commit %s, %d cores, %s, load %s, seed %d%n",
                machine.commit(), machine.cores(), machine.jdk(), machine.load(), SEED);
        if (seconds > 0) {
            latency(data.resolve("latency"));
        }
        if (decisions > 0) {
            decide(data.resolve("decide"));
        }
    }

    private Map<String, String> flags(Path data) {
        Map<String, String> flags = new LinkedHashMap<>(Installation.ALONE);
        flags.put("data.dir", data.toString());
        flags.put("health.port", "0");
        flags.put("notify.per-day", "0");
        flags.put("notify.per-company", "0");
        return flags;
    }

    private Installation open(Map<String, String> flags) {
        flags.putAll(given);
        return Installation.embedded(AllSettings.load(flags, Map.of(), Optional.empty()));
    }

    private void latency(Path data) throws IOException, InterruptedException {
        try (Readers readers = Readers.start()) {
            Map<String, String> flags = flags(data);
            flags.put("notify.smtp.host", "127.0.0.1");
            flags.put("notify.smtp.port", Integer.toString(readers.smtpPort()));
            flags.put("notify.smtp.security", "none");
            flags.put("notify.webhook.url", readers.url());
            flags.put("notify.webhook.allow-private", "true");
            try (Installation installation = open(flags)) {
                installation.start(List.of("notify", "deliver"));
                installation.awaitRunning(PATIENCE);
                try (TopicWriter writer = new TopicWriter(installation.context())) {
                    InventedMatches matches = new InventedMatches(SEED, USERS, 70);
                    await(installation, readers, publish(writer, matches, WARM_UP_SECONDS));
                    Map<String, Double> before = ThreadCpu.now();
                    Map<String, Long> sent = publish(writer, matches, seconds);
                    await(installation, readers, sent);
                    Map<String, Double> cpu = ThreadCpu.between(before, ThreadCpu.now());
                    print(
                            "%n| instant alerts, %d a second for %d s | p50 ms | p90 ms | p99 ms | most ms |%n|---|---|---|---|---|%n",
                            rate, seconds);
                    report("webhook", sent, readers.posted);
                    report("mail over SMTP", sent, readers.mailed);
                    print("%nProcessor ms an alert: ");
                    cpu.forEach((group, taken) -> print("%s %.1f  ", group, taken * 1_000 / sent.size()));
                    print("%n");
                }
            }
        }
    }

    /** Publishes at the rate; for each alert id when it was to be published. */
    private Map<String, Long> publish(TopicWriter writer, InventedMatches matches, int forSeconds)
            throws InterruptedException {
        Map<String, Long> sent = new LinkedHashMap<>();
        long gap = TimeUnit.SECONDS.toNanos(1) / rate;
        long begin = System.nanoTime();
        for (int i = 0; i < forSeconds * rate; i++) {
            long due = begin + i * gap;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Recommendation match = matches.next();
            sent.put(AlertId.of(match.getUser(), match.getRole()), due);
            writer.write(Topics.RECOMMENDATIONS, match.getResume() + "|" + match.getCanonical(), match);
        }
        return sent;
    }

    private static void await(Installation installation, Readers readers, Map<String, Long> sent) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readers.posted.keySet().containsAll(sent.keySet())
                || !readers.mailed.keySet().containsAll(sent.keySet())) {
            installation.failIfFailed();
            if (System.nanoTime() > end) {
                throw new MachineFaultException("Not all alerts arrived in " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static void report(String channel, Map<String, Long> sent, Map<String, Long> arrived) {
        Quantiles of = Quantiles.of(sent.entrySet().stream()
                .mapToLong(one -> (Objects.requireNonNull(arrived.get(one.getKey())) - one.getValue()) / 1_000_000)
                .toArray());
        print("| %s, %d | %d | %d | %d | %d |%n", channel, of.count(), of.p50(), of.p90(), of.p99(), of.max());
    }

    private void decide(Path data) throws InterruptedException {
        try (Installation installation = open(flags(data))) {
            installation.start(List.of("notify"));
            installation.awaitRunning(PATIENCE);
            try (TopicWriter writer = new TopicWriter(installation.context());
                    Quiet quiet = new Quiet(installation)) {
                InventedMatches matches = new InventedMatches(SEED, USERS, 40);
                print("%n| recommendations decided | seconds | a second | processor ms each |%n|---|---|---|---|%n");
                for (int round = 0; round < 4; round++) {
                    Map<String, Double> before = ThreadCpu.now();
                    long start = System.nanoTime();
                    writer.writeAll(
                            Topics.RECOMMENDATIONS,
                            Stream.generate(matches::next).limit(decisions).toList(),
                            match -> match.getResume() + "|" + match.getCanonical());
                    if (!quiet.await(PATIENCE)) {
                        throw new MachineFaultException("Not decided after " + PATIENCE);
                    }
                    double taken = (System.nanoTime() - start) / 1e9;
                    double cpu = ThreadCpu.between(before, ThreadCpu.now()).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    print(
                            "| %d%s | %.2f | %.0f | %.3f |%n",
                            decisions, round == 0 ? ", cold" : "", taken, decisions / taken, cpu * 1_000 / decisions);
                }
                print(
                        "%nDecisions in the topic: %d%n",
                        installation.topics().latest(Topics.ALERTS_DECISIONS).size());
            }
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
        System.out.flush();
    }
}
