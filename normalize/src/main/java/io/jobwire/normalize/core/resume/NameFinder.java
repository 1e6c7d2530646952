package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whose resume it is: a label, or the first words at the top that look like a name and not like a role or a heading. What
 * the mail address says of the name counts as well. Stateless.
 */
final class NameFinder {
    private static final String WORD = "(?:(?-i:al|el|ad|as|ash|an|at|bint|d|o|t)[-'’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String PARTICLE =
            "(?:von|van|de|der|den|del|della|la|da|dos|das|do|bin|ibn|ben|al|el|di|du|le|ter|zu|y|e|st\\.?)";
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:dr|prof|mr|mrs|ms|miss|herr|frau|dipl|ing)\\.?[ -]?(?:ing\\.?)?\\s){0,2}" + "(?:" + WORD + "(?:\\s"
                    + PARTICLE + "){0,2}\\s){0,4}" + WORD
                    + "(?:,?\\s(?:jr|sr|ii|iii|phd|ph\\.d|md|m\\.d|mba|msc|m\\.sc|bsc|b\\.sc|cpa|pmp|rn)\\.?){0,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALS =
            Pattern.compile("(?:" + WORD + "|" + PARTICLE + ")(?:,?\\s(?:" + WORD + "|" + PARTICLE + "))*");
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|[|•·,;]\\s*)(?:\\P{L}{0,3})(?:(?:full |first |last |given |family |candidate )?name(?: and surname)?|surname|vorname|nachname|nom|prénom|nombre|apellidos?|nome|imię i nazwisko)\\s*[:–-]\\s*([^|•·;:\\n]{2,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INTRODUCED = Pattern.compile(
            "^(?:\\P{L}{0,3})(?:curriculum vitae|resume|résumé|cv|lebenslauf)(?:\\s(?:of|for|von|de))?\\s*[:–-]?\\s+(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "\\b(?:curriculum|vitae|resume|résumé|lebenslauf|hoja de vida|updated|confidential|university|profile|engineering|science|street|linkedin|github|phone|mail|contact|address|summary|objective|personal|details|information|skills|experience|education|about|portfolio)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CUT = Pattern.compile(
            "\\s*[|•·;:\\t\\uE000-\\uF8FF\"“”()\\[\\]*#]\\s*|\\s{3,}|\\s+[–—-]\\s+|\\s+(?=\\d)|,\\s+(?!(?:jr|sr|ph\\.?d|m\\.?d|mba)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("([\\p{L}\\d._%+-]{2,64})\\s?(?:@|\\(at\\)|\\[at\\])");
    private static final Set<String> SURNAMES = Set.of(
            "cook",
            "baker",
            "driver",
            "fellow",
            "page",
            "head",
            "partner",
            "chef",
            "tutor",
            "officer",
            "doctor",
            "master",
            "inspector",
            "surveyor",
            "president");
    private static final int NAME_LINES = 6;

    private NameFinder() {}

    /**
     * Names of the person as written, the fullest first.
     *
     * @param role knows names of trades: resumes whose name was taken out begin with one, such as "Line Cook"
     */
    static Set<String> names(List<ResumeLine> lines, Predicate<String> role) {
        Set<String> names = new LinkedHashSet<>();
        List<ResumeLine> top = lines.subList(0, Math.min(NAME_LINES, lines.size()));
        for (ResumeLine line : lines) {
            Matcher label = LABEL.matcher(line.text());
            if (label.find() && (line.section() == ResumeSection.HEADER || line.section() == ResumeSection.OTHER)) {
                like(label.group(1).split("\\s{2,}")[0], true).ifPresent(names::add);
            }
        }
        for (int i = 0; i < top.size() && names.isEmpty(); i++) {
            ResumeLine line = top.get(i);
            if (line.section() != ResumeSection.HEADER && !introduces(line)) {
                break;
            }
            String text = INTRODUCED.matcher(line.text()).replaceFirst("");
            for (String part : CUT.split(text, 3)) {
                if (!part.isBlank()) {
                    like(part, i == 0).filter(role.negate()).ifPresent(names::add);
                    break;
                }
            }
        }
        names.addAll(ofMail(lines, top));
        return names;
    }

    private static boolean introduces(ResumeLine line) {
        return INTRODUCED.matcher(line.text()).find();
    }

    private static Optional<String> like(String words, boolean alone) {
        String first = words.strip();
        boolean fits = first.length() >= 2
                && first.length() <= 50
                && CAPITALS.matcher(first).matches()
                && NAME.matcher(first).matches()
                && !NO_NAME.matcher(first).find()
                && Headings.of(first).isEmpty();
        boolean several = first.indexOf(' ') > 0;
        return fits && (several || alone) && !role(first) ? Optional.of(first) : Optional.empty();
    }

    /** A word of job titles that is no surname. */
    private static boolean role(String words) {
        for (String word : words.split("[^\\p{L}\\p{M}]+")) {
            if (word.length() > 1 && !SURNAMES.contains(WordTable.fold(word)) && RoleWords.core(word)) {
                return true;
            }
        }
        return false;
    }

    /** Words at the top that the mail address holds: "Maria Sample" and maria.sample@. */
    private static List<String> ofMail(List<ResumeLine> lines, List<ResumeLine> top) {
        List<String> found = new ArrayList<>();
        for (ResumeLine line : lines) {
            Matcher mail = MAIL.matcher(line.text());
            while (mail.find()) {
                List<String> tokens =
                        List.of(WordTable.fold(mail.group(1).replace('.', ' ')).split("[^\\p{L}]+"));
                for (ResumeLine candidate : top) {
                    for (String word : candidate.text().split("[^\\p{L}\\p{M}'’-]+")) {
                        boolean capital = word.length() > 2 && Character.isUpperCase(word.codePointAt(0));
                        if (capital && tokens.contains(WordTable.fold(word)) && !RoleWords.core(word)) {
                            found.add(word);
                        }
                    }
                }
            }
        }
        return found;
    }
}
