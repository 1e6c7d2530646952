package io.jobwire.launcher.command;

import io.jobwire.launcher.Console;
import io.jobwire.records.Component;
import io.jobwire.records.Recommendation;
import io.jobwire.records.SkillMatch;
import io.jobwire.records.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A recommendation as a person reads it on a terminal. */
final class MatchText {
    private static final int NAMES = 8;
    /** Most characters of a line that is quoted. */
    private static final int QUOTED = 160;

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

    /** The same with the lines of the listing and of the resume behind each part, and with every skill. */
    List<String> proof(Recommendation match, String listing, String resume) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(match));
        for (Component part : match.getComponents()) {
            lines.add(part(part));
            part.getListingSpan().ifPresent(span -> lines.add(quote("listing", span, listing)));
            part.getResumeSpan().ifPresent(span -> lines.add(quote("resume", span, resume)));
        }
        skills("there:   ", match.getMatched(), Integer.MAX_VALUE).ifPresent(lines::add);
        skills("close:   ", match.getPartial(), Integer.MAX_VALUE).ifPresent(lines::add);
        skills("missing: ", match.getMissing(), Integer.MAX_VALUE).ifPresent(lines::add);
        match.getCaution().ifPresent(caution -> lines.add("       note:    " + caution));
        return lines;
    }

    private String quote(String whose, Span span, String text) {
        String line = span.getStart() >= 0 && span.getEnd() <= text.length() && span.getStart() < span.getEnd()
                ? text.substring(span.getStart(), span.getEnd()).strip()
                : span.getText();
        String shown = line.length() > QUOTED ? line.substring(0, QUOTED) + " ..." : line;
        return console.dim("                 " + whose + ": " + shown.replaceAll("\\s+", " "));
    }

    private static Optional<String> skills(String label, List<SkillMatch> skills, int most) {
        return skills.isEmpty() ? Optional.empty() : Optional.of("       " + label + names(skills, most));
    }

    private List<String> lines(String first, Recommendation match) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        for (Component part : match.getComponents()) {
            lines.add(part(part));
        }
        if (!match.getPartial().isEmpty()) {
            lines.add("       close:   " + names(match.getPartial(), NAMES));
        }
        if (!match.getMissing().isEmpty()) {
            lines.add("       missing: " + console.yellow(names(match.getMissing(), NAMES)));
        }
        match.getCaution().ifPresent(caution -> lines.add("       note:    " + caution));
        return lines;
    }

    private String part(Component part) {
        return String.format(
                Locale.ROOT,
                "       %4s of %-3s %-14s %s",
                number(part.getPoints()),
                number(part.getMax()),
                part.getName(),
                console.dim(part.getNote()));
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

    private static String names(List<SkillMatch> skills, int most) {
        List<String> names = skills.stream()
                .limit(most)
                .map(skill -> skill.getName()
                        + skill.getVia().map(via -> " (has " + via + ")").orElse(""))
                .toList();
        return String.join(", ", names) + (skills.size() > most ? " and " + (skills.size() - most) + " more" : "");
    }

    private static String number(double points) {
        return points == Math.rint(points)
                ? Long.toString(Math.round(points))
                : String.format(Locale.ROOT, "%.1f", points);
    }
}
