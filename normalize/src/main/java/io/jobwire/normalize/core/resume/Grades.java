package io.jobwire.normalize.core.resume;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grade of a degree: "GPA: 3.97/4.00", "Abschlussnote 1,7", "mention bien", "110/110 e lode". Stateless. */
final class Grades {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String VALUE =
            "(?<value>\\d{1,3}(?:[.,]\\d{1,3})?(?:\\s?(?:/|out of|von|sur|su|de|over)\\s?\\d{1,3}(?:[.,]\\d{1,2})?)?(?:\\s?%)?(?:\\s(?:e|con) lode)?)(?![\\d/]|[.,]\\d)";
    private static final Pattern LABELLED = Pattern.compile(
            "(?<!\\p{L})(?:c?\\.?g\\.?p\\.?a\\.?|grade(?: point average)?|(?:abschluss|gesamt|end|durchschnitts)?note|notendurchschnitt|(?:noten)?schnitt|moyenne|nota(?: media| final)?|promedio|voto|votazione|gemiddelde|média|percentage|aggregate|marks)(?!\\p{L})(?:\\s(?:of|von|de|:))?[\\s:=–(-]{0,4}"
                    + VALUE,
            FLAGS);
    private static final Pattern BEFORE_LABEL = Pattern.compile(
            "(?<![\\d.,/])(?<value>\\d{1,2}[.,]\\d{1,2}(?:\\s?/\\s?\\d{1,2}(?:[.,]\\d{1,2})?)?)\\s?(?:c?\\.?g\\.?p\\.?a(?!\\p{L}))",
            FLAGS);
    private static final Pattern OF_MOST =
            Pattern.compile("(?<![\\d.,/])(?<value>1[01]\\d\\s?/\\s?110(?:\\s(?:e|con) lode)?)(?!\\d)", FLAGS);
    private static final Pattern SHARE = Pattern.compile(
            "(?<!top )(?<![\\d.,])(?<value>\\d{2}(?:[.,]\\d{1,2})?\\s?%)(?=\\s*(?:$|[,;|)–-]|marks|aggregate|overall))",
            FLAGS);
    private static final Pattern HONOURS = Pattern.compile(
            "(?<!\\p{L})(?<value>(?:(?:summa|magna|insigni|multa)\\s)?cum laude|(?:first|second|upper second|lower second|third)[- ]class(?: honou?rs)?(?: \\((?:upper|lower|first|second)[^)]{0,20}\\))?|2[:.][12](?= honou?rs|\\)|$)|with (?:high(?:est)? |first class )?(?:distinction|honou?rs|merit)"
                    + "|mit (?:auszeichnung|gutem erfolg)|mention (?:très bien|assez bien|bien|passable|honorable)|félicitations du jury|sobresaliente(?: cum laude)?|matrícula de honor|con lode|met (?:grote |grootste )?onderscheiding|met lof)(?!\\p{L})",
            FLAGS);
    private static final List<Pattern> SIGNS = List.of(LABELLED, BEFORE_LABEL, OF_MOST, HONOURS, SHARE);
    private static final int LINES_BELOW = 6;
    private static final int LONGEST = 160;

    private Grades() {}

    /**
     * The grade that the entry of a degree names, as written.
     *
     * @param index of the line that names the degree
     */
    static Optional<String> of(List<ResumeLine> lines, int index) {
        for (int i = index; i < Math.min(lines.size(), index + 1 + LINES_BELOW); i++) {
            ResumeLine line = lines.get(i);
            boolean other = i > index
                    && (line.heading()
                            || line.section() != ResumeSection.EDUCATION
                            || (!line.bullet() && DegreeNames.in(line.text()).isPresent()));
            if (other) {
                return Optional.empty();
            }
            Optional<String> grade = line.text().length() <= LONGEST ? in(line.text()) : Optional.empty();
            if (grade.isPresent()) {
                return grade;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(String line) {
        for (Pattern sign : SIGNS) {
            Matcher found = sign.matcher(line);
            if (found.find()) {
                return Optional.of(found.group("value").strip());
            }
        }
        return Optional.empty();
    }
}
