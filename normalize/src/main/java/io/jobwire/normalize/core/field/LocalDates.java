package io.jobwire.normalize.core.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them, alone or behind a label: "5. Oktober 2026", "Posted on October 5th, 2026", "05.10.2026",
 * "10/5/2026 12:00:00 AM", "2026年10月5日", and as Java and JavaScript print them: "Mon Oct 05 10:00:00 UTC 2026". Of numbers
 * with slashes the month comes first unless it cannot; with points or dashes the day does. A text with two dates tells none.
 * Stateless.
 */
final class LocalDates {
    private static final int LONGEST = 100;

    private static final String TIME =
            "(?:,?\\s*(?:at|um|à|t|-)?\\s*(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?\\b)?\\s*(?<zone>(?:gmt|utc)?[+-]\\d{2}:?\\d{2}|\\b[a-z]{1,4}\\b)?)?";
    private static final String NAME = "(?<name>\\p{L}{3,12})\\.?";
    private static final String NUMBER = "(?<![\\d/.-])";

    private static final List<Pattern> FORMS = List.of(
            form(NUMBER + "(?<y>\\d{4})\\s?[-/.年년]\\s?(?<n>\\d{1,2})\\s?[-/.月월]\\s?(?<d>\\d{1,2})(?!\\d)[日일]?" + TIME),
            form(NUMBER + "(?<y>(?:19|20|21)\\d{2})(?<n>\\d{2})(?<d>\\d{2})(?!\\d)"),
            form(NUMBER + "(?<a>\\d{1,2})(?<mark>[-/.])\\s?(?<b>\\d{1,2})\\k<mark>\\s?(?<y>\\d{4})(?!\\d|\\.\\d)"
                    + TIME),
            form("\\b(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s/-]\\s?(?:of |de |den )?" + NAME
                    + ",?[\\s/-]\\s?(?:de |del )?(?<y>\\d{4})(?!\\d)" + TIME),
            form("\\b" + NAME + "[\\s-](?<d>\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]\\s?(?<y>\\d{4})(?!\\d)" + TIME),
            form(
                    "\\b" + NAME
                            + "\\s(?<d>\\d{1,2})\\s(?<h>\\d{2}):(?<m>\\d{2}):(?<s>\\d{2})\\s(?:(?<zone>[a-z]{1,5}|[+-]\\d{2}:?\\d{2})\\s)?(?<y>\\d{4})(?!\\d)(?<half>)?"));

    /** Offsets of the zones that RFC 822 names and of those that European and Asian sites print, in hours from UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("bst", 1),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("aest", 10),
            Map.entry("aedt", 11));

    private LocalDates() {}

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The moment that a text tells; a day without a time begins at midnight UTC. Empty when it tells none or two.
     *
     * @param dayFirst whether of two numbers with slashes that could both be months the first is the day
     */
    static Optional<Instant> read(String text, boolean dayFirst) {
        List<Instant> found = new ArrayList<>();
        if (text.length() <= LONGEST) {
            for (Pattern form : FORMS) {
                Matcher match = form.matcher(text);
                while (match.find()) {
                    moment(form, match, dayFirst).ifPresent(found::add);
                }
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether the day stands before the month, where numbers with slashes show it; empty where they do not. */
    static Optional<Boolean> dayFirst(String text) {
        Matcher match = FORMS.get(2).matcher(text);
        if (text.length() > LONGEST || !match.find() || !match.group("mark").equals("/")) {
            return Optional.empty();
        }
        boolean first = Integer.parseInt(match.group("a")) > 12;
        boolean second = Integer.parseInt(match.group("b")) > 12;
        return first == second ? Optional.empty() : Optional.of(first);
    }

    private static Optional<Instant> moment(Pattern form, Matcher match, boolean dayFirst) {
        try {
            String zone = group(form, match, "zone");
            return Optional.ofNullable(day(form, match, dayFirst))
                    .map(day -> day.atTime(time(form, match)).toInstant(zone(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(Pattern form, Matcher match, boolean dayFirst) {
        int year = Integer.parseInt(match.group("y"));
        if (form.namedGroups().containsKey("a")) {
            int first = Integer.parseInt(match.group("a"));
            int second = Integer.parseInt(match.group("b"));
            boolean months = match.group("mark").equals("/") ? (!dayFirst && first <= 12) || second > 12 : second > 12;
            return months ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
        }
        String name = group(form, match, "name");
        int month = name == null ? Integer.parseInt(match.group("n")) : MonthNames.of(name);
        return month == 0 ? null : LocalDate.of(year, month, Integer.parseInt(match.group("d")));
    }

    private static LocalTime time(Pattern form, Matcher match) {
        String hours = group(form, match, "h");
        if (hours == null) {
            return LocalTime.MIDNIGHT;
        }
        String half = group(form, match, "half");
        int hour = Integer.parseInt(hours);
        if (half != null && !half.isEmpty() && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        String seconds = group(form, match, "s");
        return LocalTime.of(hour, Integer.parseInt(match.group("m")), seconds == null ? 0 : Integer.parseInt(seconds));
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String offset = zone.replaceFirst("(?i)^(?:gmt|utc)(?=[+-])", "");
        return offset.startsWith("+") || offset.startsWith("-")
                ? ZoneOffset.of(offset)
                : ZoneOffset.ofHours(ZONES.getOrDefault(offset.toLowerCase(Locale.ROOT), 0));
    }

    private static @Nullable String group(Pattern form, Matcher match, String name) {
        return form.namedGroups().containsKey(name) ? match.group(name) : null;
    }
}
