package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.payload.Payload;
import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.SectionKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the least years of experience that a posting asks for: of a range its lower bound, of several requirements the
 * largest, because all of them must hold. Stateless.
 */
public final class ExperienceReader {
    private static final int MOST = 25;
    /** Of a longer line, in characters, only so much is read. */
    private static final int LONGEST = 2_000;
    /** Longer lines outside requirements tell stories. */
    private static final int LONGEST_LOOSE = 400;

    private static final Pattern AGE = Pattern.compile("\\s*old");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("ten", 10));

    static final Phrases UNITS =
            Phrases.of("\\d|one|two|three|four|five|six|seven|eight|ten", "year", "yr", "jahr", " ans", "anné", "año");

    private static final Pattern YEARS = Pattern.compile(
            "\\b(\\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\\s?(?:\\(\\d\\))?\\s?\\+?\\s?(?:(?:-|–|to|bis|à|a|or)\\s?\\d{1,2}\\s?\\+?\\s?)?(?:or"
                    + " more |plus )?(?:years?|yrs?|jahren?|ans|années|años)\\b");

    private static final Pattern EXPERIENCE = Pattern.compile(
            "experien|erfahrung|expérience|track record|background|working (?:with|in|as)|hands-on|\\bin an? |of"
                    + " .*(?:engineering|development|management|sales)|as an? |building|leading");

    /** A line of facts that stands above all sections: "Experience: 3+ years". */
    private static final Pattern FACT = Pattern.compile(
            "^\\P{L}{0,3}(?:(?:work |required |minimum )?experience(?: required)?|berufserfahrung|expérience|experiencia)\\s?:.{0,30}");

    private ExperienceReader() {}

    /** The years, 0 to 25; empty when the posting does not say. */
    public static Optional<Integer> read(Payload facts, TextLines lines) {
        Optional<Integer> stated = facts.experienceMonths().map(months -> (months + 11) / 12);
        if (stated.isPresent()) {
            return stated;
        }
        int most = -1;
        for (TextLines.Line line : lines.asking()) {
            if (line.speaksOf(Subject.YEARS)) {
                most = Math.max(most, line(line.lower(), lines.hasMust()));
            }
        }
        for (TextLines.Line line : lines.all()) {
            boolean fact = most < 0
                    && line.kind() == SectionKind.OTHER
                    && line.speaksOf(Subject.YEARS)
                    && FACT.matcher(line.lower()).matches();
            most = fact ? line(line.lower(), true) : most;
        }
        return most < 0 ? Optional.empty() : Optional.of(most);
    }

    private static int line(String whole, boolean requirement) {
        if (!requirement && whole.length() >= LONGEST_LOOSE) {
            return -1;
        }
        String cut = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        String line = WelcomeParts.without(cut, cut);
        Matcher years = YEARS.matcher(line);
        if (!years.find()) {
            return -1;
        }
        boolean counts = EXPERIENCE.matcher(line).find() || (requirement && line.startsWith("- "));
        int most = -1;
        do {
            int number = number(years.group(1));
            if (counts
                    && number <= MOST
                    && !AGE.matcher(line).region(years.end(), line.length()).lookingAt()) {
                most = Math.max(most, number);
            }
        } while (years.find());
        return most;
    }

    private static int number(String words) {
        Integer named = NUMBERS.get(words);
        return named == null ? Integer.parseInt(words) : named;
    }
}
