package io.jobwire.normalize.core.resume;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds times in lines of resumes: "Jan 2020 – Present", "2019-03 to 2021", "03/2018 - 04.2020", "Mar – Aug 2020", "seit 2019".
 * "Present" is when the resume was handed in. Immutable.
 */
public final class MonthSpans {
    private static final Map<String, String> WORDS = WordTable.read("months.tsv");
    private static final String YEAR = "(?:19[5-9]|20[0-4])\\d";
    private static final String POINT = "(?:(\\p{L}{3,10})\\.?,?\\s{1,2}(" + YEAR + ")|(\\d{1,2})\\s?[/.-]\\s?(" + YEAR
            + ")|(" + YEAR + ")[-/.](\\d{1,2})(?:-\\d{2})?(?!\\d)|(" + YEAR + ")(?:年(\\d{1,2})月)?)";
    private static final String BETWEEN =
            "\\s{0,3}(?:-{1,2}|–|—|−|~|→|\\bto\\b|\\buntil\\b|\\btill\\b|\\bbis\\b|\\bà\\b|\\bau\\b|\\ba\\b|\\bal\\b|\\bhasta\\b|\\bthrough\\b)\\s{0,3}";
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d.])" + POINT + BETWEEN + "(?:" + POINT + "|(?:bis\\s|à\\s|la\\s)?(\\p{L}[\\p{L}'’]{1,14}))",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SAME_YEAR = Pattern.compile(
            "(\\p{L}{3,10})\\.?" + BETWEEN + "(\\p{L}{3,10})\\.?,?\\s(" + YEAR + ")", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:since|seit|depuis|desde|from)\\s(?:dem\\s|le\\s|el\\s)?" + POINT,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ONE =
            Pattern.compile("(?<![\\d.,/])" + POINT + "(?![\\d%])", Pattern.UNICODE_CHARACTER_CLASS);
    /** Groups of a point. */
    private static final int GROUPS = 8;

    private final int present;

    /** For a resume that was handed in at this time. */
    public MonthSpans(Instant receivedAt) {
        ZonedDateTime now = receivedAt.atZone(ZoneOffset.UTC);
        present = now.getYear() * 12 + now.getMonthValue() - 1;
    }

    private record Point(int year, int month, int start) {
        boolean exact() {
            return month > 0;
        }

        int first() {
            return year * 12 + (exact() ? month - 1 : 0);
        }

        String text() {
            return exact() ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
        }
    }

    /** The first time with a beginning and an end in a line. */
    Optional<MonthSpan> range(String line) {
        if (!hasYear(line)) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(line);
        int from = 0;
        while (range.find(from)) {
            Point first = point(range, 1);
            String word = range.group(2 * GROUPS + 1);
            if (word != null && "0".equals(WORDS.get(WordTable.fold(word)))) {
                return Optional.of(open(first, range.end()));
            }
            if (word == null && range.group(GROUPS + 1) != null && !known(range.group(GROUPS + 1))) {
                from = range.start() + 1;
                continue;
            }
            if (word == null) {
                Point last = point(range, GROUPS + 1);
                if (last.first() >= first.first() || last.year() == first.year()) {
                    return Optional.of(closed(first, last, range.end()));
                }
            }
            from = Math.max(range.start() + 1, first.start() + 1);
        }
        Matcher since = SINCE.matcher(line);
        if (since.find()) {
            return Optional.of(open(point(since, 1), since.end()));
        }
        return sameYear(line);
    }

    private Optional<MonthSpan> sameYear(String line) {
        Matcher match = SAME_YEAR.matcher(line);
        while (match.find()) {
            int first = month(match.group(1));
            int last = month(match.group(2));
            if (first > 0 && last >= first) {
                int year = Integer.parseInt(match.group(3));
                return Optional.of(closed(
                        new Point(year, first, match.start()), new Point(year, last, match.start()), match.end()));
            }
        }
        return Optional.empty();
    }

    /** The last single date in a line, as YYYY-MM or YYYY. */
    static Optional<String> last(String line) {
        Matcher one = ONE.matcher(line);
        String found = null;
        while (hasYear(line) && one.find()) {
            found = point(one, 1).text();
        }
        return Optional.ofNullable(found);
    }

    private MonthSpan open(Point first, int stop) {
        return new MonthSpan(
                first.first(), Math.max(first.first(), present) + 1, first.text(), null, first.start(), stop);
    }

    /** Whole years cover the time between them, one year at least half of itself. */
    private MonthSpan closed(Point first, Point last, int stop) {
        int end = last.exact() ? last.first() + 1 : last.first();
        int least = first.exact() ? first.first() + 1 : first.first() + 6;
        int until = Math.min(Math.max(end, least), Math.max(present + 1, least));
        return new MonthSpan(first.first(), until, first.text(), last.text(), first.start(), stop);
    }

    private static Point point(Matcher match, int group) {
        String word = match.group(group);
        if (word != null) {
            int month = month(word);
            return new Point(number(match, group + 1), month, month > 0 ? match.start(group) : match.start(group + 1));
        }
        if (match.group(group + 2) != null) {
            return point(number(match, group + 3), number(match, group + 2), match.start(group + 2));
        }
        if (match.group(group + 4) != null) {
            return point(number(match, group + 4), number(match, group + 5), match.start(group + 4));
        }
        int month = match.group(group + 7) == null ? 0 : number(match, group + 7);
        return point(number(match, group + 6), month, match.start(group + 6));
    }

    private static Point point(int year, int month, int start) {
        return new Point(year, month <= 12 ? month : 0, start);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean known(String word) {
        return month(word) > 0;
    }

    private static int month(@Nullable String word) {
        String number = word == null ? null : WORDS.get(WordTable.fold(word));
        return number == null ? 0 : Integer.parseInt(number);
    }

    private static boolean hasYear(String line) {
        for (int i = 0; i + 3 < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '1' || c == '2')
                    && Character.isDigit(line.charAt(i + 1))
                    && Character.isDigit(line.charAt(i + 2))
                    && Character.isDigit(line.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }
}
