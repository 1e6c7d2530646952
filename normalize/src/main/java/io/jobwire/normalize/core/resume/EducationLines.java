package io.jobwire.normalize.core.resume;

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
            "universi|hochschule|college|institut|school|école|ecole|escuela|academ|akademie|faculty|polytech|gymnas|lycée|liceo|politecnic|\\bTU\\b|\\bETH\\b|\\bMIT\\b",
            Pattern.CASE_INSENSITIVE);
    /** "MBA, INSEAD": a short name of a school. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}");

    private static final Pattern DEGREE_WORD =
            Pattern.compile("^(?:Science|Arts|Engineering|Technology|Philosophy|Business Administration)$");
    /** How far somebody is: "(in progress)", "expected". */
    private static final Pattern STATE = Pattern.compile(
            "progress|process|(?:to be )?completed|ongoing|pending|expected|anticipated|current(?:ly)?(?: enrolled)?|enrolled|present|cours|corso|curso",
            Pattern.CASE_INSENSITIVE);
    /** Between a degree and its subject, and the subject up to what ends it. */
    private static final Pattern BEHIND = Pattern.compile(
            "[\\s,:(–/-]*(?:(?:degree|science|arts|engineering|technology|philosophy|education|laws?|commerce|business administration|hons?\\.?|\\(hons?\\.?\\)|with honou?rs|honours)(?=[\\s,:()–-])[\\s,:()–-]*)*(?:ph\\.?d\\.?[\\s,:-]*)?(?:(?:in|of|en|der|im fach|di|em|de)\\s+|d['’])?"
                    + "(?<field>\\p{L}[\\p{L}\\p{M}&/'’+ -]*?)(?=\\s*(?:[,(|;•·–—\\t:.]|\\s-\\s|\\s(?:at|from|bei|an der|à|with|mit|avec|gpa|cgpa)\\s|\\d|\\)|$|\\s{3,}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LINES_BELOW = 7;
    private static final int LATEST_IN_ITEM = 25;
    private static final int LONGEST_FIELD = 60;
    private static final int MOST_WORDS = 7;

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
            Optional<DegreeNames.Degree> degree = degree(line);
            if (degree.isPresent()) {
                found.add(new Education(
                        degree.get().level(),
                        line.text(),
                        field(SchoolNames.without(line), degree.get()).orElse(null),
                        until(lines, i, spans).orElse(null),
                        Grades.of(lines, i).orElse(null)));
            }
        }
        found.sort(Comparator.comparing(Education::getLevel).reversed());
        return found;
    }

    /** The degree of a line of education; in a list item it stands at the beginning. */
    private static Optional<DegreeNames.Degree> degree(ResumeLine line) {
        if (line.section() != ResumeSection.EDUCATION || line.heading()) {
            return Optional.empty();
        }
        return DegreeNames.in(SchoolNames.without(line), line.text())
                // "High School Diploma" is a degree in the words of a school.
                .or(() -> DegreeNames.in(line.text()).filter(degree -> degree.level() == EducationLevel.SECONDARY))
                .filter(degree -> !line.bullet() || degree.start() <= LATEST_IN_ITEM);
    }

    private static Optional<String> field(String line, DegreeNames.Degree degree) {
        if (degree.level() == EducationLevel.SECONDARY) {
            return Optional.empty();
        }
        Optional<String> behind = behind(line, degree.end());
        return behind.isPresent() ? behind : anywhere(line);
    }

    /** What follows the degree: "BSc (Hons) Computer Science", "Laurea in ingegneria informatica". */
    private static Optional<String> behind(String line, int from) {
        Matcher behind = BEHIND.matcher(line).region(from, line.length());
        if (!behind.lookingAt()) {
            return Optional.empty();
        }
        String words = behind.group("field").strip();
        boolean subject = words.length() >= 3
                && words.length() <= LONGEST_FIELD
                && words.split("\\s+").length <= MOST_WORDS
                && !SCHOOL.matcher(words).find()
                && !DEGREE_WORD.matcher(words).matches()
                && !STATE.matcher(words).matches()
                && !CAPITALS.matcher(words).matches()
                && !Towns.town(words, line, behind.end())
                && DegreeNames.in(words)
                        .filter(degree -> degree.end() - degree.start() == words.length())
                        .isEmpty();
        return subject ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> anywhere(String line) {
        Matcher match = FIELD.matcher(line);
        Optional<String> found = Optional.empty();
        while (match.find()) {
            String words = match.group(1);
            boolean subject = !SCHOOL.matcher(words).find()
                    && !Towns.town(words, line, match.end())
                    && !DEGREE_WORD.matcher(words).matches()
                    && !CAPITALS.matcher(words).matches()
                    && DegreeNames.in(words).isEmpty();
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
            boolean other = i > index && (line.heading() || degree(line).isPresent());
            if (other) {
                break;
            }
            Optional<String> date = line.bullet() && i > index ? Optional.empty() : spans.last(line.text());
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
