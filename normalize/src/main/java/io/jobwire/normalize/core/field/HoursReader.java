package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import io.jobwire.records.WeeklyHours;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the working hours of a week from the title or the text, in English, German, French and Spanish: "40 hours per week",
 * "15-20 Stunden pro Woche", "35h/semaine". Hours that a product saves or that founders boast of are not read. Stateless.
 */
public final class HoursReader {
    private static final double MOST = 80;

    private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
    private static final Pattern HOURS =
            Pattern.compile("(?<![\\d.,$€£])" + NUMBER + "\\s?\\+?(?:\\s?(?:-|–|to|and|bis|und|à|a|or)\\s?" + NUMBER
                    + ")?[\\s-]?(?:(?:hours?|hrs?\\.?|h|stunden|std\\.?|heures|horas)\\s?(?:of work )?"
                    + "(?:/|per |a la |a |each |weekly|every |pro |je |die |in der |par |por |semanales|hebdomadaires)\\s?(?:week|wk|woche|semaine|semana)?"
                    + "|(?:hours?|stunden)[- ](?:work ?)?(?:week|woche)|\\s?wochenstunden)");

    static final Phrases WEEKLY = Phrases.of("\\d", "week", "/wk", "woche", "semaine", "semana", "hebdo", "weekly");

    private static final Pattern WEEK = Pattern.compile("week|wk|woche|semaine|semana|hebdo");

    private static final Pattern OTHER = Pattern.compile(
            "sav(?:e|es|ing)|office hours|longer than|more than|over \\d|putting in|overlap|patient care"
                    + "|meeting|support hours|volunteer|per day|flexible work options|training hours|up to speed|class|tutor.{0,20}student");

    private HoursReader() {}

    /** The hours, 1 to 80; empty when neither says. */
    public static Optional<WeeklyHours> read(String title, TextLines lines) {
        Optional<WeeklyHours> found = line(Phrases.lower(title));
        for (TextLines.Line line : lines.all()) {
            boolean reads = line.kind() != SectionKind.EQUAL_OPPORTUNITY
                    && (line.kind() != SectionKind.ABOUT
                            || TextLines.OF_THE_JOB.matcher(line.lower()).find());
            if (found.isEmpty() && reads && line.speaksOf(Subject.WEEKLY_HOURS)) {
                found = line(line.lower());
            }
        }
        return found;
    }

    private static Optional<WeeklyHours> line(String lower) {
        Matcher hours = HOURS.matcher(lower);
        while (hours.find()) {
            String around =
                    lower.substring(Math.max(0, hours.start() - 40), Math.min(lower.length(), hours.end() + 20));
            double min = number(hours.group(1));
            double max = hours.group(2) == null ? min : number(hours.group(2));
            boolean weekly = WEEK.matcher(hours.group()).find();
            if (weekly
                    && min > 0
                    && min <= max
                    && max <= MOST
                    && !OTHER.matcher(around).find()) {
                return Optional.of(new WeeklyHours(min, max));
            }
        }
        return Optional.empty();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
