package io.jobwire.bench.harvest;

import io.jobwire.bench.run.Machine;
import io.jobwire.bench.run.ProcessMemory;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Installation;
import io.jobwire.runtime.RuntimeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point: see {@code bench/README.md}. */
@Command(
        name = "bench/harvest",
        mixinStandardHelpOptions = true,
        description = "Collects boards that this process serves itself, and measures it; prints Markdown.")
public final class HarvestBench implements Callable<Integer> {
    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = "Captured boards, one answer of Ashby's API a file; without: only --sources is measured")
    @Nullable
    Path source;

    @Option(names = "--repeat", description = "How often each part is measured. Default: ${DEFAULT-VALUE}")
    int repeat = 3;

    @Option(names = "--sources", description = "Small sources to schedule, 0: none. Default: ${DEFAULT-VALUE}")
    int sources = 10_000;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting; may be repeated")
    Map<String, String> set = new LinkedHashMap<>();

    private HarvestBench() {}

    public static void main(String[] args) {
        System.setProperty("jobwire.log.level", "WARN");
        System.setProperty("jobwire.log.appender", "PLAIN");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new HarvestBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Machine machine = Machine.here();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d processors, heap %d MB, Java %s, load %s, commit %s",
                machine.cores(),
                machine.heapBytes() >> 20,
                machine.jdk(),
                machine.load(),
                machine.commit()));
        lines.add("");
        Path folder = source;
        if (folder != null) {
            lines.add(
                    "| 300 boards | listings | published | MB | seconds | listings/s | processor s | listings per processor s |");
            lines.add("|---|---|---|---|---|---|---|---|");
            Path data = Files.createTempDirectory("jobwire-harvest");
            try (Harvesting harvesting = harvesting(data)) {
                harvesting.boards(folder, repeat).stream()
                        .map(HarvestBench::row)
                        .forEach(lines::add);
            } finally {
                delete(data);
            }
        }
        if (sources > 0) {
            Path data = Files.createTempDirectory("jobwire-harvest");
            try (Harvesting harvesting = harvesting(data)) {
                Leg leg = harvesting.many(sources);
                double idle = harvesting.idle(Duration.ofSeconds(10));
                ProcessMemory memory = ProcessMemory.now();
                lines.add("");
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: %.1f s, %.1f s of processors; the scheduler then takes %.1f %% of a processor; most that was"
                                + " resident %d MB with broker and registry in the process, heap %d MB",
                        leg.name(),
                        leg.seconds(),
                        leg.work(),
                        100 * idle,
                        memory.peakResident() >> 20,
                        memory.peakHeap() >> 20));
            } finally {
                delete(data);
            }
        }
        lines.forEach(System.out::println);
        return 0;
    }

    private Harvesting harvesting(Path data) throws IOException, InterruptedException {
        Map<String, String> flags = new LinkedHashMap<>(set);
        flags.put(RuntimeSettings.DATA_DIR.name(), data.resolve("installation").toString());
        Installation.ALONE.forEach(flags::putIfAbsent);
        return new Harvesting(AllSettings.load(flags, Map.of(), Optional.empty()), System.err::println);
    }

    private static String row(Leg leg) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f | %.2f | %,.0f | %.2f | %,.0f |",
                leg.name(),
                leg.listings(),
                leg.published(),
                leg.bytes() / 1e6,
                leg.seconds(),
                leg.perSecond(),
                leg.work(),
                leg.listings() / leg.work());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
