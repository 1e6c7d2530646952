package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.launcher.system.SourceBook;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.SourceRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sources as a table for people. Stateless but for the time that it is made for. */
final class SourcesTable {
    private static final List<String> HEAD = List.of("SOURCE", "STATE", "LAST RUN", "OUTCOME", "OPEN", "NEXT RUN");

    private final Console console;
    private final Instant now;

    SourcesTable(Console console, Instant now) {
        this.console = console;
        this.now = now;
    }

    /** A line of heads and a line a source; below one that is not well, what its last run says. */
    List<String> lines(List<SourceBook.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = entries.stream().map(this::row).toList();
        int[] widths = new int[HEAD.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = HEAD.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(console.bold(line(HEAD, widths)));
        for (int i = 0; i < rows.size(); i++) {
            String text = line(rows.get(i), widths);
            Optional<SourceRun> run = entries.get(i).lastRun();
            boolean well = run.isEmpty() || run.get().getOutcome() == RunOutcome.COMPLETE;
            lines.add(well ? text : console.yellow(text));
            run.filter(last -> !well && !last.getDetail().isEmpty())
                    .ifPresent(last -> lines.add("    " + last.getDetail()));
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String space = " ".repeat(widths[i] - cell.length());
            boolean number = i == HEAD.indexOf("OPEN");
            line.append(number ? space + cell : cell + space).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private List<String> row(SourceBook.Entry entry) {
        Optional<SourceRun> run = entry.lastRun();
        return List.of(
                entry.source().getSource(),
                entry.source().getPaused() ? "paused" : "active",
                run.map(last -> ago(last.getStartedAt())).orElse("never"),
                run.map(last -> last.getOutcome().name()).orElse("-"),
                run.flatMap(SourceRun::getOpen).map(String::valueOf).orElse("-"),
                entry.nextRun().map(this::in).orElse("-"));
    }

    private String ago(Instant at) {
        return about(Duration.between(at, now)) + " ago";
    }

    private String in(Instant at) {
        Duration wait = Duration.between(now, at);
        return wait.isPositive() ? "in " + about(wait) : "now";
    }

    /** A time to the precision that people care about. */
    static String about(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800
                ? String.format(Locale.ROOT, "%d h", seconds / 3_600)
                : String.format(Locale.ROOT, "%d days", seconds / 86_400);
    }
}
