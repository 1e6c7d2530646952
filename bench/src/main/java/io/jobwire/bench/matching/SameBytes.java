package io.jobwire.bench.matching;

import io.jobwire.bench.resumes.LabelledResume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the same resumes and jobs give the same bytes: again and again in this process, and in processes started anew, in each of which
 * the sets and maps of the JDK have another order. {@code bench/start io.jobwire.bench.matching.SameBytes DATA [RUNS [RESTARTS]]}.
 */
public final class SameBytes {
    private static final int RESUMES = 6;
    private static final int RUNS = 100;
    private static final int RESTARTS = 9;

    private SameBytes() {}

    /** @param args folder of the shared data, how many runs, in how many more processes */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1) {
            System.err.println("Usage: SameBytes DATA [RUNS [RESTARTS]]");
            System.exit(2);
        }
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
        int restarts = args.length > 2 ? Integer.parseInt(args[2]) : RESTARTS;
        Set<String> sums = new LinkedHashSet<>();
        Invariance bench = new Invariance();
        List<LabelledResume> some = some(Path.of(args[0]));
        // As many in each process; what does not divide is run here.
        int there = runs / (restarts + 1);
        int here = runs - restarts * there;
        for (int run = 0; run < here; run++) {
            sums.add(bench.checksum(some));
        }
        for (int restart = 0; restart < restarts; restart++) {
            sums.addAll(List.of(elsewhere(args[0], there).split(", ")));
        }
        System.out.println(sums);
        if (restarts > 0) {
            System.out.println(
                    runs + " runs in " + (restarts + 1) + " processes, of " + some.size() + " resumes and 5 jobs: "
                            + (sums.size() == 1 ? "identical bytes" : sums.size() + " different results"));
        }
    }

    static List<LabelledResume> some(Path data) {
        return Invariance.resumes(data).stream().limit(RESUMES).toList();
    }

    /** The checksums of some runs in a process of their own: one, where all are the same. */
    static String elsewhere(String data, int runs) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytes.class.getName(),
                        data,
                        Integer.toString(runs),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        int open = said.lastIndexOf('[');
        return open < 0 || !said.endsWith("]") ? "none: " + said : said.substring(open + 1, said.length() - 1);
    }
}
