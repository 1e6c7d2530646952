package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.field.EducationReader;
import io.jobwire.records.Education;
import io.jobwire.records.EducationLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds degrees under the heading of education; without such a heading, nowhere. Stateless. */
public final class EducationLines {
    private static final Pattern FIELD = Pattern.compile(
            "(?:\\b(?:in|of|en|der|im Fach)\\s|,\\s|:\\s)(?:Science in |Arts in |Engineering in"
                    + " )?(\\p{Lu}[\\p{L}&/-]+(?:\\s(?:and\\s|of\\s|und\\s|et\\s|y\\s|&\\s)?\\p{Lu}[\\p{L}&/-]+){0,4})");
    private static final Pattern SCHOOL = Pattern.compile(
            "universi|hochschule|college|institut|school|école|ecole|escuela|academ|akademie|faculty|polytech|\\bTU\\b|\\bETH\\b|\\bMIT\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE_WORD =
            Pattern.compile("^(?:Science|Arts|Engineering|Technology|Philosophy|Business Administration)$");
    private static final int LINES_BELOW = 7;

    private EducationLines() {}

    /**
     * The degrees, highest first.
     *
     * @param spans knows when the resume was handed in
     */
    public static List<Education> read(List<ResumeLine> lines, MonthSpans spans) {
        List<Education> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResumeLine line = lines.get(i);
            if (line.section() == ResumeSection.EDUCATION && !line.heading() && !line.bullet()) {
                Optional<EducationLevel> level =
                        EducationReader.named(line.text()).stream().findFirst();
                if (level.isPresent()) {
                    found.add(new Education(
                            level.get(),
                            line.text(),
                            field(line.text()).orElse(null),
                            until(lines, i, spans).orElse(null)));
                }
            }
        }
        found.sort(Comparator.comparing(Education::getLevel).reversed());
        return found;
    }

    private static Optional<String> field(String line) {
        Matcher match = FIELD.matcher(line);
        Optional<String> found = Optional.empty();
        while (match.find()) {
            String words = match.group(1);
            boolean subject = !SCHOOL.matcher(words).find()
                    && !DEGREE_WORD.matcher(words).matches()
                    && EducationReader.named(words).isEmpty();
            if (subject && found.isEmpty()) {
                found = Optional.of(words);
            }
        }
        return found;
    }

    /** The last date of the line, else of the lines of its entry. */
    private static Optional<String> until(List<ResumeLine> lines, int index, MonthSpans spans) {
        for (int i = index; i < Math.min(lines.size(), index + LINES_BELOW); i++) {
            ResumeLine line = lines.get(i);
            boolean other = i > index
                    && (line.heading()
                            || (!line.bullet()
                                    && !EducationReader.named(line.text()).isEmpty()));
            if (other) {
                break;
            }
            Optional<String> date = line.bullet() ? Optional.empty() : spans.last(line.text());
            if (date.isPresent()) {
                return date;
            }
        }
        return index > 0
                        && !lines.get(index - 1).bullet()
                        && !lines.get(index - 1).heading()
                        && lines.get(index - 1).section() == ResumeSection.EDUCATION
                ? spans.last(lines.get(index - 1).text())
                : Optional.empty();
    }
}
