package io.jobwire.bench;

import io.jobwire.bench.input.Postings;
import io.jobwire.bench.input.Resumes;
import io.jobwire.bench.input.SupplyOption;
import io.jobwire.bench.report.Report;
import io.jobwire.bench.run.Bench;
import io.jobwire.bench.run.Figures;
import io.jobwire.bench.run.Plan;
import io.jobwire.launcher.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command: what to measure, and how to show it. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        header = {"Example: bench/run --listings 20000 --repeat 3 --markdown", ""},
        description =
                "Pushes postings through the whole pipeline in this process, as jobwire up runs it, and measures it"
                        + " beside a pass-through of the same bytes.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--listings", description = "Listings published at once. Default: ${DEFAULT-VALUE}")
    int listings = 20_000;

    @Option(names = "--resumes", description = "Resumes handed in before. Default: ${DEFAULT-VALUE}")
    int resumes = 1_000;

    @Option(names = "--warm-up", description = "Listings before that are not measured. Default: ${DEFAULT-VALUE}")
    int warmUp = 2_000;

    @Option(names = "--rate", description = "Listings per second for latencies. Default: ${DEFAULT-VALUE}")
    double rate = 100;

    @Option(names = "--rate-seconds", description = "How long. Default: ${DEFAULT-VALUE}")
    int rateSeconds = 60;

    @Option(names = "--repeat", description = "Runs, each with new listings. Default: ${DEFAULT-VALUE}")
    int repeat = 1;

    @Option(names = "--seed", description = "Seed of everything that is drawn. Default: ${DEFAULT-VALUE}")
    long seed = 20_261_101;

    @Mixin
    SupplyOption source = new SupplyOption();

    @Option(names = "--stages", split = ",", description = "Stages that run. Default: ${DEFAULT-VALUE}")
    List<String> stages = List.of("normalize", "dedupe", "scoring", "notify", "deliver", "search");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder for the run, which is not there or empty; kept. Default: a temporary one")
    @Nullable
    Path data;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting; may be repeated")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--json", description = "Figures as one JSON object")
    boolean json;

    @Option(names = "--markdown", description = "Figures as a Markdown table")
    boolean markdown;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path given = data;
        if (given != null && Files.exists(given) && !isEmpty(given)) {
            throw UserException.usage("The folder " + given + " is not empty.");
        }
        Path folder = given != null ? given : Files.createTempDirectory("jobwire-bench");
        try {
            System.err.println("Seed " + seed + ", data in " + folder);
            Plan plan = new Plan(
                    this::postings,
                    new Resumes(seed),
                    listings,
                    resumes,
                    warmUp,
                    rate,
                    rateSeconds,
                    repeat,
                    stages,
                    folder);
            Figures figures = new Bench(plan, set, System.err::println).measure();
            Report report = new Report(figures, resumes, rate);
            System.out.print(json ? report.json() : markdown ? report.markdown() : report.text());
            return 0;
        } finally {
            if (given == null) {
                delete(folder);
            }
        }
    }

    private Postings postings() {
        return new Postings(source.supply(seed), seed);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
