package io.jobwire.bench.resumes;

import io.jobwire.ingest.resume.ReadResume;
import io.jobwire.ingest.resume.ResumeReader;
import io.jobwire.records.ReadQuality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bench/resumes DATA OUT}: how well resumes are read, as Markdown; wrong cases go to files in OUT. */
public final class ResumeReport {
    private ResumeReport() {}

    /** @param args folder of the labelled data, folder for the lists of wrong cases */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: bench/resumes DATA OUT, for instance bench/resumes ../shared/data /tmp/resumes");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        List<LabelledResume> labelled =
                LabelledResume.all(data.resolve("labelled/resume-entities/545_cvs_train_v2.zip"));
        LabelledReport building = new LabelledReport(
                labelled.stream().filter(resume -> !resume.forReport()).toList());
        LabelledReport report = new LabelledReport(
                labelled.stream().filter(LabelledResume::forReport).toList());
        print("Labelled resumes, part for building", building.rows());
        print("Labelled resumes, part that only the report reads", report.rows());
        Files.write(out.resolve("labelled-building.tsv"), building.wrong(), StandardCharsets.UTF_8);
        Files.write(out.resolve("labelled-report.tsv"), report.wrong(), StandardCharsets.UTF_8);
        try (ResumeReader reader = new ResumeReader()) {
            KnownReport known = new KnownReport(KnownResume.all(data.resolve("resumes/rendercv/examples")), reader);
            print("PDFs whose source is known", known.rows());
            Files.write(out.resolve("known.tsv"), known.wrong(), StandardCharsets.UTF_8);
            Files.write(out.resolve("odd-documents.tsv"), odd(data.resolve("resumes/odd-documents"), reader));
        }
        System.out.println("\nWrong cases: " + out.toAbsolutePath());
    }

    private static void print(String title, List<String> rows) {
        System.out.println("\n### " + title + "\n\n" + Score.head());
        rows.forEach(System.out::println);
    }

    /** State and time of every odd document. */
    private static List<String> odd(Path folder, ResumeReader reader) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Map<ReadQuality, Integer> states = new EnumMap<>(ReadQuality.class);
        List<String> lines = new ArrayList<>();
        long slowest = 0;
        for (Path file : files) {
            long begun = System.nanoTime();
            ReadResume read = reader.read(file);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            slowest = Math.max(slowest, millis);
            states.merge(read.quality(), 1, Integer::sum);
            lines.add(file.getFileName() + "\t" + read.quality() + "\t" + millis + " ms\t" + read.detail());
        }
        System.out.println("\n### Odd documents\n\n| state | files |\n|---|---:|");
        states.forEach((state, count) -> System.out.println("| " + state + " | " + count + " |"));
        System.out.printf(Locale.ROOT, "%n%d files, the slowest %d ms of %d s allowed%n", files.size(), slowest, 20);
        return lines;
    }
}
