package io.jobwire.normalize.core.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that a line names: "Jan 2020", "3. März 2019", "03/2018", "2019-03-01", "2/1/2012", "Sep '15", "Summer 2014",
 * "Q1 2020", "2015年3月", "2016". Stateless.
 */
final class DatePoints {
    private static final Map<String, String> WORDS = WordTable.read("months.tsv");
    private static final Map<String, String> SEASONS = WordTable.read("seasons.tsv");
    private static final String YEAR = "(?:19[4-9]|20[0-4])\\d";
    private static final Pattern POINT = Pattern.compile(
            "(?<cjkYear>" + YEAR + ")\\s?[年년](?:\\s?(?<cjkMonth>\\d{1,2})\\s?[月월])?(?:\\s?\\d{1,2}\\s?[日일])?"
                    + "|(?<isoYear>" + YEAR + ")\\s?[-/.]\\s?(?<isoMonth>0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?![\\d])"
                    + "|(?<![\\d./-])(?<one>\\d{1,2})(?<mark>[./-])(?<two>\\d{1,2})[./-](?<fullYear>" + YEAR
                    + "|\\d{2})(?![\\d/])"
                    + "|(?<![\\d./])(?<month>\\d{1,2})\\s?[/.-]\\s?(?<monthYear>" + YEAR + ")(?!\\d)"
                    + "|(?<![\\d./])(?<shortMonth>0?[1-9]|1[0-2])/(?<shortYear>\\d{2})(?![\\d/])"
                    + "|[Tt]h(?:áng)?\\s?(?<vnMonth>\\d{1,2})[\\s,/-]{1,3}(?<vnYear>" + YEAR + ")"
                    + "|(?<quarter>[Qq][1-4])[ ,/]{1,2}(?<quarterYear>" + YEAR + ")"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}’'׳]{1,13})[.,]?(?:\\s(?:de|del|of)(?=\\s))?(?:\\s?(?:\\d{1,2}(?:st|nd|rd|th)?,))?\\s{0,2}[-–/]?['’‘`]?(?<wordYear>"
                    + YEAR + "|\\d{2}(?![\\d.,:%/]|\\s?(?:years|yrs|months|%)))"
                    + "|(?<![\\d.,$€£#])(?<year>" + YEAR + ")(?![\\d%]|[.,]\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private DatePoints() {}

    /**
     * The times in order.
     *
     * @param newest latest year that a short one can mean
     */
    static List<DatePoint> in(String line, int newest) {
        List<DatePoint> points = new ArrayList<>();
        if (!hasDigits(line)) {
            return points;
        }
        Matcher match = POINT.matcher(line);
        int from = 0;
        while (from <= line.length() && match.find(from)) {
            DatePoint point = point(match, newest);
            if (point != null) {
                points.add(point);
                from = Math.max(match.start() + 1, match.end());
            } else {
                from = skip(line, match);
            }
        }
        return points;
    }

    /** Behind a word that is no month, so that what follows it can be read. */
    private static int skip(String line, Matcher match) {
        int from = match.start() + 1;
        if (match.group("word") != null) {
            from = match.end("word");
        }
        while (from < line.length()
                && Character.isDigit(line.charAt(from))
                && Character.isDigit(line.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static @Nullable DatePoint point(Matcher match, int newest) {
        if (match.group("cjkYear") != null) {
            return of(match, match.group("cjkYear"), number(match.group("cjkMonth")), newest);
        }
        if (match.group("isoYear") != null) {
            return of(match, match.group("isoYear"), number(match.group("isoMonth")), newest);
        }
        if (match.group("fullYear") != null) {
            return of(match, match.group("fullYear"), month(match), newest);
        }
        if (match.group("monthYear") != null) {
            return of(match, match.group("monthYear"), number(match.group("month")), newest);
        }
        if (match.group("shortYear") != null) {
            return of(match, match.group("shortYear"), number(match.group("shortMonth")), newest);
        }
        if (match.group("vnYear") != null) {
            return of(match, match.group("vnYear"), number(match.group("vnMonth")), newest);
        }
        if (match.group("quarter") != null) {
            int first = (match.group("quarter").charAt(1) - '1') * 3 + 1;
            return new DatePoint(number(match.group("quarterYear")), first, true, false, match.start(), match.end());
        }
        if (match.group("word") != null) {
            return ofWord(match, newest);
        }
        return of(match, match.group("year"), 0, newest);
    }

    private static @Nullable DatePoint ofWord(Matcher match, int newest) {
        String word = WordTable.fold(match.group("word"));
        String season = SEASONS.get(word);
        int month = month(word);
        if (season == null && month == 0) {
            return null;
        }
        DatePoint point = of(match, match.group("wordYear"), season == null ? month : Integer.parseInt(season), newest);
        return point == null || season == null
                ? point
                : new DatePoint(point.year(), point.month(), true, point.shortYear(), point.start(), point.stop());
    }

    /** Of two numbers before a year: what cannot be a month is the day; else dots put the day first, slashes the month. */
    private static int month(Matcher match) {
        int one = number(match.group("one"));
        int two = number(match.group("two"));
        boolean dayFirst = one > 12 || (two <= 12 && match.group("mark").equals("."));
        return dayFirst ? two : one;
    }

    private static @Nullable DatePoint of(Matcher match, String digits, int month, int newest) {
        boolean shortened = digits.length() == 2;
        int year = Integer.parseInt(digits);
        if (shortened) {
            year += year + 2000 <= newest ? 2000 : 1900;
        }
        if (month < 0 || month > 12 || year > newest + 10) {
            return null;
        }
        return new DatePoint(year, month, false, shortened, match.start(), match.end());
    }

    /** The number of a month by its folded name; 0: it is none. */
    static int month(String folded) {
        String number = WORDS.get(folded);
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** Whether a word means "until now". */
    static boolean present(String word) {
        return "0".equals(WORDS.get(WordTable.fold(word)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean hasDigits(String line) {
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = Character.isDigit(line.charAt(i)) ? run + 1 : 0;
            if (run == 2) {
                return true;
            }
        }
        return false;
    }
}
