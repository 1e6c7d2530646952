package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the length of a contract with an end: "6-month internship", "befristet auf 2 Jahre", "CDD de 8 mois". A length counts
 * only beside a word for such a contract; probation, notice, leave and experience have lengths of their own. Stateless.
 */
public final class ContractReader {
    private static final int MOST = 60;
    private static final double WEEKS_A_MONTH = 52 / 12.0;

    private static final String LENGTH =
            "(\\d{1,2}|one|two|three|four|six|nine|twelve|eighteen)(?:\\s?(?:-|–|to|bis|à|a|or)\\s?(\\d{1,2}))?[\\s-]{0,3}"
                    + "(months?|mos?\\b|monate?n?|monatige\\w*|mois|meses|weeks?|wochen|wöchige\\w*|semaines|semanas|years?|jahren?|ans?\\b|años?)";
    private static final String FORM =
            "contract(?:or)?\\b|internship|intern\\b|fixed[- ]term|\\bftc\\b|assignment|placement|secondment|maternity"
                    + "|parental (?:leave )?cover|temporary|\\btemp\\b|praktikum|befrist\\w*|werkstudent\\w*|elternzeitvertretung|\\bcdd\\b|\\bstage\\b|alternance"
                    + "|apprenti\\w*|contrato|prácticas|temporal|co-op|fellowship|freelance|mission\\b|contrat\\b|duration|dauer|laufzeit|durée|duración";
    private static final Pattern AFTER = Pattern.compile("(?:" + FORM + ")[^.;\\n]{0,40}?\\b" + LENGTH);
    private static final Pattern BEFORE = Pattern.compile("\\b" + LENGTH
            + "(?:[- ](?:long|paid|full[- ]time|part[- ]time|onsite|in-person|remote|initial|rolling|\\w+))?"
            + "[\\s,(:-]{1,3}(?:\\w+ )?(?:" + FORM + ")");

    /** Every form has one of these. */
    static final Phrases FORMS = Phrases.words(
            "contract",
            "intern",
            "fixed",
            "ftc",
            "assignment",
            "placement",
            "secondment",
            "maternity",
            "parental",
            "temp",
            "praktikum",
            "befrist",
            "werkstudent",
            "elternzeit",
            "cdd",
            "stage",
            "alternance",
            "apprenti",
            "prácticas",
            "co-op",
            "fellowship",
            "freelance",
            "mission",
            "contrat",
            "duration",
            "dauer",
            "laufzeit",
            "durée",
            "duración");

    static final Phrases UNITS = Phrases.words(
            "month", " mo", "monat", "mois", "meses", "week", "woche", "wöchig", "semain", "seman", "year", "jahr",
            " ans", "año");

    private static final Pattern OTHER = Pattern.compile(
            "experience|probation|probezeit|période d|notice|leave\\b(?! cover)|after|within|first|previous|prior|per year"
                    + "|a year|old|minimum of|paid time|vacation|deadline|cliff|vest|sales cycle|erfahrung|expérience|experiencia|value|ago\\b|unbefristet");

    private static final Map<String, Integer> NUMBERS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "six", 6, "nine", 9, "twelve", 12, "eighteen", 18);

    /** What may be between a number and its unit. */
    private static final int MOST_BETWEEN = 3;

    private static final String UNIT_STARTS = "mwsyja";
    /** Last letters of the numbers in words. */
    private static final String NUMBER_ENDS = "eorxn";

    private ContractReader() {}

    /** Months, 1 to 60, rounded; of a range the longest; empty when neither says. */
    public static Optional<Integer> read(String title, TextLines lines) {
        Optional<Integer> found = line(Phrases.lower(title));
        for (TextLines.Line line : lines.all()) {
            boolean reads = line.kind() != SectionKind.EQUAL_OPPORTUNITY && line.kind() != SectionKind.BENEFITS;
            if (found.isEmpty()
                    && reads
                    && line.speaksOf(Subject.CONTRACT)
                    && line.speaksOf(Subject.LENGTH)
                    && (line.kind() != SectionKind.ABOUT
                            || TextLines.OF_THE_JOB.matcher(line.lower()).find())) {
                found = line(line.lower());
            }
        }
        return found;
    }

    private static Optional<Integer> line(String lower) {
        if (!hasLength(lower)) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(BEFORE, AFTER)) {
            Matcher length = pattern.matcher(lower);
            while (length.find()) {
                String around =
                        lower.substring(Math.max(0, length.start() - 30), Math.min(lower.length(), length.end() + 20));
                int months = months(length);
                if (months >= 1 && months <= MOST && !OTHER.matcher(around).find()) {
                    return Optional.of(months);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a number stands right before something that begins like a unit: there is no length without one. */
    private static boolean hasLength(String lower) {
        for (int i = 1; i < lower.length(); i++) {
            if (UNIT_STARTS.indexOf(lower.charAt(i)) >= 0) {
                int end = i;
                while (end > 0 && i - end < MOST_BETWEEN && isBetween(lower.charAt(end - 1))) {
                    end--;
                }
                if (end > 0 && endsNumber(lower, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '-' || (c >= '\t' && c <= '\r');
    }

    private static boolean endsNumber(String lower, int end) {
        char last = lower.charAt(end - 1);
        if (last >= '0' && last <= '9') {
            return true;
        }
        return NUMBER_ENDS.indexOf(last) >= 0
                && NUMBERS.keySet().stream().anyMatch(word -> lower.startsWith(word, end - word.length()));
    }

    private static int months(Matcher length) {
        String digits = length.group(2) == null ? length.group(1) : length.group(2);
        int number = NUMBERS.containsKey(digits) ? NUMBERS.get(digits) : Integer.parseInt(digits);
        String unit = length.group(3);
        if (unit.startsWith("week") || unit.startsWith("w") || unit.startsWith("sem")) {
            return (int) Math.round(number / WEEKS_A_MONTH);
        }
        boolean years = unit.startsWith("y") || unit.startsWith("j") || unit.startsWith("a");
        return years ? 12 * number : number;
    }
}
