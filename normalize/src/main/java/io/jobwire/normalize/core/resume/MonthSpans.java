package io.jobwire.normalize.core.resume;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds times with a beginning and an end in lines of resumes: "Jan 2020 – Present", "2019-03 to 2021", "Mar – Aug 2020",
 * "2/1/2012 - Current", "Sep '15 – now", "Summer 2014 until Fall 2015", "seit 2019", "2017 onwards". "Present" is when the
 * resume was handed in. Immutable.
 */
public final class MonthSpans {
    private static final Pattern BETWEEN = Pattern.compile(
            "[)\\s,]{0,8}(?:[-–—−‒‐‑~〜～→>➔/]{1,3}|\\b(?:to|until|til|till|thru|through|up to|and|bis|à|au|jusqu'(?:à|en|au)|a|al|ai|hasta|até|tot|do|до|по|och|til|i)\\b)"
                    + "(?:\\s?(?:zum|the|la|el|le|l['’]|bis|à|till|to|until|по))?[\\s(]{0,8}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOW =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}'’]{1,16})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ONWARD = Pattern.compile(
            "\\s?(?:[-–—]\\s?)?(?:onwards?|ongoing|\\+|fortlaufend)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_END = Pattern.compile("\\s{0,2}[-–—]\\s{0,3}(?:$|[|•·)\\]\\t]|\\s{3,})");
    private static final Pattern SINCE = Pattern.compile(
            "(?:^|[\\s(|•,;–-])(?:since|seit|ab|depuis|desde|from|desde hace|dal|sinds|sedan|siden|od|с)\\s(?:dem\\s|le\\s|el\\s|il\\s)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EMPTY = Pattern.compile("\\(\\s*\\)|\\[\\s*\\]");
    private static final Pattern MONTH_BEFORE = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?\\s{0,2}(?:[-–—−/]{1,2}|to|bis|à|a|al|and|until)\\s{0,2}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final int present;

    /** For a resume that was handed in at this time. */
    public MonthSpans(Instant receivedAt) {
        ZonedDateTime now = receivedAt.atZone(ZoneOffset.UTC);
        present = now.getYear() * 12 + now.getMonthValue() - 1;
    }

    /** The single times in a text, in order. */
    List<DatePoint> points(String text) {
        return DatePoints.in(text, present / 12);
    }

    /** The first time with a beginning and an end in a line. */
    Optional<MonthSpan> range(String line) {
        List<DatePoint> points = DatePoints.in(line, present / 12);
        for (int i = 0; i < points.size(); i++) {
            DatePoint from = points.get(i);
            DatePoint to = i + 1 < points.size() ? points.get(i + 1) : null;
            MonthSpan span = span(line, from, to);
            if (span != null) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private @Nullable MonthSpan span(String line, DatePoint from, @Nullable DatePoint to) {
        if (to != null && BETWEEN.matcher(line).region(from.stop(), to.start()).matches()) {
            boolean ordered = to.first() >= from.first() || to.year() == from.year();
            return ordered ? closed(from, to, to.stop()) : null;
        }
        if (to != null && wordsBetween(from, to)) {
            return null;
        }
        Matcher between = BETWEEN.matcher(line).region(from.stop(), line.length());
        if (between.lookingAt()) {
            Matcher now = NOW.matcher(line).region(between.end(), line.length());
            if (now.lookingAt() && DatePoints.present(now.group())) {
                return open(from, from.start(), now.end());
            }
            MonthSpan years = academic(line, from, between.end());
            if (years != null) {
                return years;
            }
        }
        Matcher onward = ONWARD.matcher(line).region(from.stop(), line.length());
        if (onward.lookingAt()) {
            return open(from, from.start(), onward.end());
        }
        Matcher since = SINCE.matcher(line).region(Math.max(0, from.start() - 18), from.start());
        if (since.find()) {
            return open(from, since.start(), from.stop());
        }
        Matcher openEnd = OPEN_END.matcher(line).region(from.stop(), line.length());
        if (!from.shortYear() && to == null && openEnd.lookingAt()) {
            return open(from, from.start(), openEnd.end());
        }
        return sameYear(line, from);
    }

    /** Whether two times have something between them that ties the first one to nothing. */
    private static boolean wordsBetween(DatePoint from, DatePoint to) {
        return to.start() - from.stop() > 60;
    }

    /** "2012-15": an end with two digits. */
    private @Nullable MonthSpan academic(String line, DatePoint from, int at) {
        boolean two = at + 2 <= line.length()
                && Character.isDigit(line.charAt(at))
                && Character.isDigit(line.charAt(at + 1))
                && (at + 2 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 2)));
        if (!two || from.exact() || from.shortYear()) {
            return null;
        }
        int year = from.year() / 100 * 100 + Integer.parseInt(line.substring(at, at + 2));
        year += year < from.year() ? 100 : 0;
        boolean sane = year - from.year() <= 40 && year <= present / 12 + 6;
        return sane ? closed(from, new DatePoint(year, 0, false, false, at, at + 2), at + 2) : null;
    }

    /** "Mar – Aug 2020": the year stands only behind the second month. */
    private @Nullable MonthSpan sameYear(String line, DatePoint to) {
        Matcher before = MONTH_BEFORE.matcher(line).region(Math.max(0, to.start() - 22), to.start());
        if (!to.exact() || !before.find()) {
            return null;
        }
        int month = DatePoints.month(WordTable.fold(before.group(1)));
        return month > 0 && month <= to.month()
                ? closed(new DatePoint(to.year(), month, false, false, before.start(), to.start()), to, to.stop())
                : null;
    }

    /** A single time that stands for the whole of a short stay: "Nov. 2011", "Summer 2014", "2016". */
    Optional<MonthSpan> single(String line) {
        List<DatePoint> points = DatePoints.in(line, present / 12);
        if (points.size() != 1
                || points.getFirst().shortYear()
                || points.getFirst().first() > present) {
            return Optional.empty();
        }
        DatePoint point = points.getFirst();
        int end = point.month() == 0 ? point.first() + 6 : point.end();
        return Optional.of(new MonthSpan(
                point.first(),
                Math.max(point.first() + 1, Math.min(end, present + 1)),
                point.text(),
                point.text(),
                point.start(),
                point.stop()));
    }

    /** The last single date in a line, as YYYY-MM or YYYY. */
    Optional<String> last(String line) {
        List<DatePoint> points = DatePoints.in(line, present / 12 + 8).stream()
                .filter(point -> !point.shortYear())
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(points.getLast().text());
    }

    /** A line without its times. */
    String without(String line) {
        StringBuilder left = new StringBuilder(line);
        List<DatePoint> points = DatePoints.in(line, present / 12 + 8);
        for (int i = points.size() - 1; i >= 0; i--) {
            left.delete(points.get(i).start(), points.get(i).stop());
        }
        return EMPTY.matcher(left).replaceAll("");
    }

    private MonthSpan open(DatePoint first, int start, int stop) {
        return new MonthSpan(first.first(), Math.max(first.first(), present) + 1, first.text(), null, start, stop);
    }

    /** Whole years cover the time between them, one year at least half of itself. */
    private MonthSpan closed(DatePoint first, DatePoint last, int stop) {
        int least = first.month() > 0 ? first.first() + 1 : first.first() + 6;
        int until = Math.min(Math.max(last.end(), least), Math.max(present + 1, least));
        return new MonthSpan(first.first(), until, first.text(), last.text(), first.start(), stop);
    }
}
