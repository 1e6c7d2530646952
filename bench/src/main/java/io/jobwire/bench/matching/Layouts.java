package io.jobwire.bench.matching;

import io.jobwire.bench.matching.Measures.Scored;
import io.jobwire.ingest.resume.ReadResume;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.launcher.system.JobReader;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.ResumeNormalizer;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.scoring.core.PreparedListing;
import io.jobwire.scoring.core.PreparedProfile;
import io.jobwire.scoring.core.Rubric;
import io.jobwire.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a score moves when the same resume comes in another layout: on one line, in other letters, without punctuation, as a file. {@code
 * bench/start io.jobwire.bench.matching.Layouts DATA [RESUMES [CASES]]}.
 */
public final class Layouts {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    /** Where data sets of resumes have lost their line breaks, runs of blanks stand for them. */
    private static final Pattern LOST = Pattern.compile("[ \\t\\u00a0]{3,}");

    private static final int FEWEST_LINES = 20;
    /** Points from which somebody is worth a look. */
    private static final int TELLING = 40;

    private static final int JOBS = 5;
    /** A case is told from this difference. */
    private static final int CASE = 10;

    private final Rubric rubric = Rubric.load();
    private final ResumeNormalizer resumes = new ResumeNormalizer(Taxonomy.load());
    private final Map<String, PreparedListing> jobs = new LinkedHashMap<>();
    private final Map<String, List<int[]>> scores = new LinkedHashMap<>();
    private final List<String> cases = new ArrayList<>();

    private Layouts() {
        JobReader reader = new JobReader(new ListingNormalizer(Taxonomy.load()));
        Invariance.JOBS.forEach(text -> jobs.put(text.lines().findFirst().orElseThrow(), prepared(reader, text)));
        JudgedPairs.jobs().forEach((name, text) -> jobs.put(name, prepared(reader, text)));
    }

    private PreparedListing prepared(JobReader reader, String text) {
        return rubric.prepare(reader.read("job", text));
    }

    /** @param args folder of the shared data, how many labelled resumes, file for the cases in which a score moved far */
    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("Usage: Layouts DATA [RESUMES [CASES]]");
            System.exit(2);
        }
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Layouts bench = new Layouts();
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Invariance.resumes(Path.of(args[0])).stream()
                .filter(resume -> lines(resume.text()).lines().count() >= FEWEST_LINES)
                .limit(most)
                .forEach(resume -> {
                    names.add(resume.name());
                    texts.add(lines(resume.text()));
                });
        JudgedPairs.resumes().forEach((name, text) -> {
            names.add(name);
            texts.add(lines(text));
        });
        try (ResumeReader files = new ResumeReader()) {
            for (int i = 0; i < texts.size(); i++) {
                bench.add(names.get(i), texts.get(i), files);
            }
        }
        bench.report(texts.size());
        if (args.length > 2) {
            Files.write(Path.of(args[2]), bench.cases);
        }
    }

    private static String lines(String text) {
        return LOST.matcher(text)
                .replaceAll("\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private void add(String name, String text, ResumeReader files) throws IOException {
        Map<String, String> layouts = new LinkedHashMap<>();
        Arrays.stream(Layout.values())
                .filter(layout -> layout != Layout.AS_GIVEN)
                .forEach(layout -> layouts.put(layout.title(), layout.of(text)));
        layouts.put("PDF", read(files, HiddenDocuments.pdf(text)));
        layouts.put("DOCX", read(files, HiddenDocuments.docx(text, "")));
        layouts.put("HTML", read(files, HiddenDocuments.html(text, "")));
        layouts.put("file of text", read(files, text.getBytes(StandardCharsets.UTF_8)));
        int[] before = scores(text);
        List<Integer> chosen = chosen(before);
        layouts.forEach((layout, other) -> {
            int[] after = scores(other);
            for (int job : chosen) {
                scores.computeIfAbsent(layout, _ -> new ArrayList<>()).add(new int[] {job, before[job], after[job]});
                if (Math.abs(after[job] - before[job]) >= CASE) {
                    cases.add(layout + "\t" + name + "\t"
                            + List.copyOf(jobs.keySet()).get(job) + "\t" + before[job] + "\t" + after[job]);
                }
            }
        });
    }

    private static String read(ResumeReader files, byte[] bytes) throws IOException {
        ReadResume read = files.read(bytes);
        return read.text();
    }

    /** The jobs that the resume fits best, from best on, and as many others as there are places left. */
    private List<Integer> chosen(int[] before) {
        return Stream.iterate(0, i -> i < before.length, i -> i + 1)
                .sorted((one, other) -> Integer.compare(before[other], before[one]))
                .limit(JOBS)
                .toList();
    }

    private int[] scores(String text) {
        PreparedProfile read = rubric.prepare(resumes.normalize(RawResume.newBuilder()
                .setResume("r")
                .setUser("u")
                .setText(text)
                .setQuality(ReadQuality.OK)
                .setReceivedAt(AT)
                .build()));
        return jobs.values().stream()
                .mapToInt(job -> rubric.score(job, read).score())
                .toArray();
    }

    private void report(int texts) {
        System.out.printf(
                Locale.ROOT,
                "%d resumes, the %d jobs each fits best%n%n"
                        + "| layout | pairs | mean change | mean distance | 95 of 100 within | farthest | the same, from %d points: mean change | mean distance |"
                        + " rank correlation |%n|---|---:|---:|---:|---:|---:|---:|---:|---:|%n",
                texts,
                JOBS,
                TELLING);
        scores.forEach((layout, pairs) -> {
            int[] far = pairs.stream()
                    .mapToInt(pair -> Math.abs(pair[2] - pair[1]))
                    .sorted()
                    .toArray();
            List<int[]> good = pairs.stream().filter(pair -> pair[1] >= TELLING).toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %+.1f | %.1f | %d | %d | %+.1f | %.1f | %.3f |%n",
                    layout,
                    pairs.size(),
                    pairs.stream().mapToInt(pair -> pair[2] - pair[1]).average().orElse(0),
                    Arrays.stream(far).average().orElse(0),
                    far[(int) (0.95 * (far.length - 1))],
                    far[far.length - 1],
                    good.stream().mapToInt(pair -> pair[2] - pair[1]).average().orElse(0),
                    good.stream()
                            .mapToInt(pair -> Math.abs(pair[2] - pair[1]))
                            .average()
                            .orElse(0),
                    Measures.spearman(pairs.stream()
                            .map(pair -> new Scored(pair[2], pair[1]))
                            .toList()));
        });
    }
}
