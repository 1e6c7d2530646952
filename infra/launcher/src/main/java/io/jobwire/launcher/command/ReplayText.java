package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.replay.Replay;
import io.jobwire.launcher.replay.ReplayFilter;
import io.jobwire.launcher.replay.ReplayPlan;
import io.jobwire.records.Generation;
import io.jobwire.records.GenerationState;
import io.jobwire.runtime.DataSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Generations and plans in words. */
final class ReplayText {
    private ReplayText() {}

    /** A plan, in some lines. */
    static List<String> lines(ReplayPlan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.begun() && plan.records() == 0) {
            lines.add("Generation " + plan.generation() + " has read all raw records that there are.");
            return lines;
        }
        lines.add((plan.begun() ? "Goes on with generation " : "Makes generation ") + plan.generation()
                + " beside generation " + plan.active()
                + (plan.filter().none() ? "" : ", only " + plan.filter().words())
                + (plan.settings().isEmpty() ? "" : ", with " + plan.settings()));
        Map<String, StringJoiner> reads = new LinkedHashMap<>();
        plan.inputs().stream()
                .filter(input -> input.to() > 0)
                .forEach(input -> reads.computeIfAbsent(input.topic(), _ -> new StringJoiner(", "))
                        .add(input.partition() + ": " + input.from() + " to " + input.to()));
        reads.forEach((topic, offsets) ->
                lines.add(String.format(Locale.ROOT, "  reads  %-15s offsets by partition  %s", topic, offsets)));
        lines.add("  makes  " + String.join(", ", plan.makes()));
        lines.add(String.format(
                Locale.ROOT,
                "  %s%d records, about %s at %.0f records/s (%s)",
                plan.filter().none() ? "at most " : "",
                plan.records(),
                time(plan.time()),
                plan.rate(),
                plan.measured()
                        ? "the latest replay here"
                        : "the pipeline's in the benchmark: no replay was measured here yet"));
        lines.add("  disk   about " + plan.disk().map(ReplayText::bytes).orElse("nobody knows how much") + ", "
                + plan.free().map(free -> bytes(free) + " are free").orElse("nobody says how much is free")
                + (plan.lacksDisk() ? ": too little" : ""));
        return lines;
    }

    /** What a run came to. */
    static String made(Generation made) {
        double seconds = made.getMillis() / 1e3;
        return String.format(
                Locale.ROOT,
                "Generation %d is built: %d records in %s, %.0f records/s.",
                made.getGeneration(),
                made.getRecords(),
                time(Duration.ofMillis(made.getMillis())),
                made.getRecords() / Math.max(0.001, seconds));
    }

    /** A generation in a line. */
    static String line(Replay.Status status, Console console) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT,
                "generation %d  %-8s  %9s",
                status.number(),
                status.active() ? "ACTIVE" : state(status),
                bytes(status.bytes())));
        status.record().ifPresent(record -> {
            String filter = ReplayFilter.of(record).words();
            record.getBuiltAt().ifPresent(at -> line.append("  built ").append(at));
            record.getPromotedAt().ifPresent(at -> line.append("  promoted ").append(at));
            line.append(filter.isEmpty() ? "" : "  only " + filter);
            line.append(record.getSettings().isEmpty() ? "" : "  with " + record.getSettings());
        });
        if (status.behind() > 0) {
            line.append("  ").append(status.behind()).append(" raw records behind");
        }
        return status.active() ? console.bold(line.toString()) : line.toString();
    }

    static String state(Replay.Status status) {
        return status.record()
                .map(Generation::getState)
                .orElse(GenerationState.BUILT)
                .name();
    }

    /** Bytes as people read them. */
    static String bytes(long bytes) {
        return new DataSize(bytes).words();
    }

    /** A time as people read it. */
    static String time(Duration time) {
        long seconds = Math.max(1, (time.toMillis() + 500) / 1_000);
        return seconds < 120
                ? seconds + " s"
                : seconds < 7_200 ? (seconds + 30) / 60 + " min" : (seconds + 1_800) / 3_600 + " h";
    }
}
