package io.jobwire.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.bench.run.Figures;
import io.jobwire.bench.run.Figures.Leg;
import io.jobwire.bench.run.Figures.Run;
import io.jobwire.bench.run.Machine;
import io.jobwire.bench.run.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Shows figures. With several runs a cell is the median, and the least and the most in brackets. Immutable. */
public final class Report {
    private static final double MEGA = 1 << 20;
    private final Figures figures;
    private final int resumes;
    private final double rate;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param resumes how many were in
     * @param rate listings per second of the latencies
     */
    public Report(Figures figures, int resumes, double rate) {
        this.figures = figures;
        this.resumes = resumes;
        this.rate = rate;
        fill();
    }

    private record Row(String what, String pipeline, String pass) {}

    private void fill() {
        both("records per second", "%,.0f", Leg::perSecond);
        both("records", "%,.0f", Leg::records);
        both("bytes per record", "%,.0f", leg -> (double) leg.bytes() / Math.max(1, leg.records()));
        both("seconds", "%,.1f", Leg::seconds);
        String at = String.format(Locale.ROOT, " at %.0f/s, ms", rate);
        latency("to canonical listing" + at, Leg::firstHop);
        latency("to the last output (recommendation)" + at, Leg::latency);
        both("CPU per record, all, ms", "%.3f", leg -> perRecord(leg, total(leg)));
        TreeSet<String> groups = new TreeSet<>();
        figures.runs().forEach(run -> {
            groups.addAll(run.pipeline().cpuSeconds().keySet());
            groups.addAll(run.pass().cpuSeconds().keySet());
        });
        groups.stream()
                .sorted((a, b) -> Double.compare(cpu(b), cpu(a)))
                .forEach(group -> both(
                        "CPU per record, " + group + ", ms",
                        "%.3f",
                        leg -> perRecord(leg, leg.cpuSeconds().getOrDefault(group, 0.0))));
        pipeline("peak resident, MB", run -> run.memory().peakResident() / MEGA);
        pipeline("peak heap, MB", run -> run.memory().peakHeap() / MEGA);
        pipeline("normalized", run -> run.counts().normalized());
        pipeline("canonical records", run -> run.counts().canonical());
        pipeline("links", run -> run.counts().links());
        pipeline("recommendations", run -> run.counts().recommendations());
        pipeline("alerts", run -> run.counts().alerts());
        pipeline("dead letters", run -> run.counts().deadLetters());
    }

    private double cpu(String group) {
        return figures.runs().stream()
                .mapToDouble(run -> run.pipeline().cpuSeconds().getOrDefault(group, 0.0))
                .sum();
    }

    private static double total(Leg leg) {
        return leg.cpuSeconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double perRecord(Leg leg, double seconds) {
        return seconds * 1_000 / Math.max(1, leg.records());
    }

    private void both(String what, String format, ToDoubleFunction<Leg> value) {
        rows.add(new Row(
                what,
                cell(format, run -> value.applyAsDouble(run.pipeline())),
                cell(format, run -> value.applyAsDouble(run.pass()))));
    }

    private void pipeline(String what, ToDoubleFunction<Run> value) {
        rows.add(new Row(what, cell("%,.0f", value), ""));
    }

    private void latency(String what, Function<Leg, Quantiles> of) {
        quantile("p50 " + what, of, Quantiles::p50);
        quantile("p90 " + what, of, Quantiles::p90);
        quantile("p99 " + what, of, Quantiles::p99);
        quantile("max " + what, of, Quantiles::max);
    }

    private void quantile(String what, Function<Leg, Quantiles> of, ToDoubleFunction<Quantiles> which) {
        rows.add(new Row(what, quantile(Run::pipeline, of, which), quantile(Run::pass, of, which)));
    }

    private String quantile(Function<Run, Leg> leg, Function<Leg, Quantiles> of, ToDoubleFunction<Quantiles> which) {
        boolean measured =
                figures.runs().stream().anyMatch(run -> of.apply(leg.apply(run)).count() > 0);
        return measured ? cell("%,.0f", run -> which.applyAsDouble(of.apply(leg.apply(run)))) : "";
    }

    private String cell(String format, ToDoubleFunction<Run> value) {
        double[] sorted = figures.runs().stream().mapToDouble(value).sorted().toArray();
        String median = String.format(Locale.ROOT, format, sorted[sorted.length / 2]);
        return sorted.length == 1
                ? median
                : median
                        + String.format(
                                Locale.ROOT,
                                " (" + format + " - " + format + ")",
                                sorted[0],
                                sorted[sorted.length - 1]);
    }

    /** One line on where and how it was measured. */
    private String setting() {
        Machine machine = figures.machine();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "commit %s; %d cores, %.0f GB, load %s before; JDK %s, heap %.0f MB; %,d resumes; %d run%s; median"
                        + " (least - most)",
                machine.commit(),
                machine.cores(),
                machine.memoryBytes() / MEGA / 1024,
                machine.load(),
                machine.jdk(),
                machine.heapBytes() / MEGA,
                resumes,
                figures.runs().size(),
                figures.runs().size() == 1 ? "" : "s"));
        for (Map.Entry<String, String> setting : figures.settings().entrySet()) {
            line.append("; ").append(setting.getKey()).append(' ').append(setting.getValue());
        }
        return line.toString();
    }

    /** For a terminal. */
    public String text() {
        int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(setting()).append("\n\n");
        text.append(String.format(Locale.ROOT, "%-" + width + "s  %24s  %24s%n", "", "pipeline", "pass-through"));
        rows.forEach(row -> text.append(
                String.format(Locale.ROOT, "%-" + width + "s  %24s  %24s%n", row.what(), row.pipeline(), row.pass())));
        return text.toString();
    }

    /** For a document. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| | pipeline | pass-through |\n|---|---:|---:|\n");
        rows.forEach(row -> text.append("| ")
                .append(row.what())
                .append(" | ")
                .append(row.pipeline())
                .append(" | ")
                .append(row.pass())
                .append(" |\n"));
        return text.append('\n').append(setting()).append('\n').toString();
    }

    /** For a script. */
    public String json() {
        try {
            return new ObjectMapper().writeValueAsString(figures) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
