package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.PatternSearch;
import io.jobwire.normalize.core.text.Phrases;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a line what is only welcome: "8+ years, ideally 3 of them leading" asks for eight, "Bachelor's required; Master's
 * preferred" for a bachelor. English, German, French, Spanish. Stateless.
 */
final class WelcomeParts {
    private static final Phrases CUES = Phrases.of(
            "prefer|plus|nice|bonus|ideal|préf|idéal|vorzugs|vorteil|wünschenswert|advantage|desir|asset|welcome|optional|not required|apprécié|souhait|deseable|valora",
            "prefer",
            "plus",
            "nice",
            "bonus",
            "ideal",
            "préf",
            "idéal",
            "vorzugs",
            "vorteil",
            "wünschenswert",
            "advantage",
            "desir",
            "asset",
            "welcome",
            "optional",
            "not required",
            "apprécié",
            "souhait",
            "deseable",
            "valora");

    private static final PatternSearch CLAUSE_END = PatternSearch.of("[;()•]|(?<=[\\p{L}\\d)]{2})[.!]\\s+|\\s[-–—]\\s");
    /** What follows such a word is welcome. */
    private static final PatternSearch BEFORE = PatternSearch.of(
            "\\b(?:ideally|preferabl[ye]|bonus|nice[- ]to[- ]have|(?:we|would) prefer|preference|(?:big |huge |extra )?plus(?: points)?\\s?:|\\(plus|an? plus (?:would be|is|are)|idealerweise|vorzugsweise|idéalement|de préférence|idealmente|preferiblemente)(?![\\p{L}])");
    /** What stands before such a word is welcome. */
    private static final PatternSearch BEHIND = PatternSearch.of(
            "\\b(?:preferred|desired|desirable|advantageous|welcomed?|optional|not required(?=\\s*(?:$|[.,;()•!]|[-–—]\\s))|(?:an? )(?:\\p{L}+ )?(?:plus|advantage|asset|bonus)|von (?:großem )?vorteil|wünschenswert|(?:un|serait un) (?:\\p{L}+ )?(?:plus|atout)|appréciée?s?|souhaitée?s?|deseable|valorable|se valorará)(?![\\p{L}])");
    /** Where in a clause the welcome part can begin. */
    private static final Pattern TURN = Pattern.compile(
            ",? (?:with|while|but|and|avec|mit|con) (?=an? |(?:the )?(?:master|mba|ph|advanced|bachelor|\\d))|\\b(?:required|must|erforderlich|requise?s?|imprescindible)\\b[,:]?");

    /** Where a list of demands ends in one that is welcome: "a valid license, two years of practice, a degree preferred". */
    private static final Pattern LAST_OF_LIST = Pattern.compile(
            "\\b(?:requirements?|qualifications?)\\s*:.*, |\\b(?:at least|minimum|valid|current)\\b.*, ");

    private static final int LONGEST = 2_000;

    private WelcomeParts() {}

    /**
     * The line with blanks in the place of what is only welcome; offsets stay.
     *
     * @param lower the line as {@link Phrases#lower} made it
     */
    static String without(String line, String lower) {
        if (lower.length() > LONGEST || !CUES.in(lower)) {
            return line;
        }
        char[] left = line.toCharArray();
        PatternSearch.Matches ends = CLAUSE_END.matches(lower);
        int from = 0;
        int before = 0;
        boolean more = true;
        while (more) {
            more = ends.next();
            int to = more ? ends.found().start() : lower.length();
            clause(left, lower, before, from, to);
            before = from;
            from = more ? ends.found().end() : to;
        }
        return new String(left);
    }

    private static void clause(char[] left, String lower, int before, int from, int to) {
        PatternSearch.Matches leading = BEFORE.matches(lower, from, to);
        int end = to;
        if (leading.next()) {
            end = leading.found().start();
            blank(left, end, to);
        }
        PatternSearch.Matches trailing = BEHIND.matches(lower, from, end);
        if (trailing.next()) {
            Matcher welcome = trailing.found();
            int start = from;
            Matcher turn = TURN.matcher(lower).region(from, welcome.start());
            while (turn.find()) {
                start = turn.end();
            }
            Matcher last = LAST_OF_LIST.matcher(lower).region(start, welcome.start());
            if (last.find()) {
                start = last.end();
            }
            boolean alone = lower.substring(from, welcome.start()).isBlank()
                    && lower.substring(welcome.end(), to).isBlank();
            blank(left, alone ? before : start, welcome.end());
        }
    }

    private static void blank(char[] left, int from, int to) {
        for (int i = from; i < to; i++) {
            left[i] = ' ';
        }
    }
}
