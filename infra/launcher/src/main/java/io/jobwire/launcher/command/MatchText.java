package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.Component;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A recommendation as a person reads it on a terminal. */
final class MatchText {
    private static final int NAMES = 8;
    private final Console console;

    MatchText(Console console) {
        this.console = console;
    }

    /** The score and the job in one line, then the reasons, then what is missing. */
    List<String> lines(Recommendation match) {
        return lines(headline(match), match);
    }

    /** The place, the score and the resume in one line, then the reasons, then what is missing. */
    List<String> resumeLines(int rank, Recommendation match) {
        return lines(
                String.format(
                        Locale.ROOT, "%3d. %s  %s", rank, score(match.getScore()), console.bold(match.getResume())),
                match);
    }

    private List<String> lines(String first, Recommendation match) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        for (Component part : match.getComponents()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "       %4s of %-3s %-14s %s",
                    number(part.getPoints()),
                    number(part.getMax()),
                    part.getName(),
                    console.dim(part.getNote())));
        }
        if (!match.getPartial().isEmpty()) {
            lines.add("       close:   " + names(match.getPartial()));
        }
        if (!match.getMissing().isEmpty()) {
            lines.add("       missing: " + console.yellow(names(match.getMissing())));
        }
        match.getCaution().ifPresent(caution -> lines.add("       note:    " + caution));
        return lines;
    }

    /** The score and the job in one line. */
    String headline(Recommendation match) {
        String where = match.getPlaces().isEmpty() ? "" : ", " + String.join(" / ", match.getPlaces());
        return String.format(
                Locale.ROOT,
                "  %s  %s at %s%s",
                score(match.getScore()),
                console.bold(match.getTitle()),
                match.getCompany(),
                where);
    }

    private String score(int score) {
        String text = String.format(Locale.ROOT, "%3d", score);
        return score >= 70 ? console.green(text) : score >= 50 ? console.yellow(text) : console.dim(text);
    }

    private static String names(List<SkillMatch> skills) {
        List<String> names = skills.stream()
                .limit(NAMES)
                .map(skill -> skill.getName()
                        + skill.getVia().map(via -> " (has " + via + ")").orElse(""))
                .toList();
        return String.join(", ", names) + (skills.size() > NAMES ? " and " + (skills.size() - NAMES) + " more" : "");
    }

    private static String number(double points) {
        return points == Math.rint(points)
                ? Long.toString(Math.round(points))
                : String.format(Locale.ROOT, "%.1f", points);
    }
}
