package io.jobwire.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones that a text asks for, as offsets from UTC in standard time: {@code UTC-5 to UTC+2}, {@code UTC+1}.
 *
 * <p>Reads offsets, the common abbreviations, names ("Eastern Time"), zones of a region ("US time zones"), ranges and tolerances
 * ("CET +/- 2 hours"). Abbreviations that are also codes of places ("ET", "PT") count only before "time", "hours" or in a range
 * of zones. Stateless.
 */
public final class TimeZones {
    /**
     * Zones in a text.
     *
     * @param start first character of the words
     * @param end one past the last
     * @param name such as {@code UTC-5 to UTC+2}
     */
    public record Span(int start, int end, String name) {}

    private static final Map<String, Integer> MINUTES = minutes();
    private static final Map<String, int[]> REGIONS = regions();

    private static final String ZONE = "(?:(?:UTC|GMT)\\s?(?:[+\\-\u2212\u2013\u00b1]\\s?\\d{1,2}(?::[0-5]\\d)?)?"
            + "|(?:CES?T|EES?T|WES?T|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AEST|AEDT|JST|SGT|MSK|BRT|IST)\\b"
            + "|(?i:(?:central european|eastern european|western european|eastern|central|mountain|pacific|atlantic)"
            + "(?: standard| daylight)? time)\\b"
            + "|(?i:eastern|central|mountain|pacific|atlantic)(?=\\s(?i:time ?zone))"
            + "|(?:ET|CT|MT|PT)(?=\\s?(?i:time|hours|business|to |through |[-/]\\s?(?:ET|CT|MT|PT)))"
            + "|(?<=(?:PT|ET|MT|CT)\\s?(?:[-/]|to |through )\\s?)(?:ET|CT|MT|PT)\\b)";
    private static final String TOLERANCE =
            "(?:\\+\\s?/?\\s?[-\u2212\u2013]|[-\u2212\u2013]\\s?/\\s?\\+|\u00b1|within|plus or minus|up to)";
    private static final String HOURS = "(?<%s>\\d{1,2})\\s?(?:-\\s?)?(?i:hours?|hrs?|h)?";

    private static final Pattern SPAN = Pattern.compile("\\b(?:" + "(?<from>" + ZONE
            + ")\\s*(?i:to|and|through|until|-|\u2013|\u2014|/|or)\\s*(?<to>" + ZONE + ")" + "|(?<of>" + ZONE
            + ")\\s*[(]?"
            + TOLERANCE + "\\s?" + String.format(Locale.ROOT, HOURS, "wide") + "\\b[)]?" + "|(?<zone>" + ZONE
            + "))(?:\\s?(?i:time ?zones?|zones?|hours|business hours|time))?"
            + "|(?:(?<=^|[^\\w])" + TOLERANCE + "\\s?" + String.format(Locale.ROOT, HOURS, "around")
            + "\\s(?i:from|of|around|to)?\\s?(?i:the )?(?<center>" + ZONE + "))"
            + "|\\b(?<region>(?i:US|U\\.S\\.|USA|American|Americas|North American?|Latin American?|LATAM|European|Europe|EU|EMEA|UK|APAC"
            + "|Asian|Asia|Australian|Indian))[- ]?(?i:based |friendly |compatible )?(?i:time ?-?zones?\\b)");

    private TimeZones() {}

    /** The zones of a text, in order; mostly none. */
    public static List<Span> find(CharSequence text) {
        if (!hints(text)) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(1);
        Matcher found = SPAN.matcher(text);
        while (found.find()) {
            int[] range = range(found);
            if (range.length == 2 && range[0] <= range[1]) {
                spans.add(new Span(found.start(), found.end(), name(range[0], range[1])));
            }
        }
        return spans;
    }

    /** Whether a zone can be in the text at all: two capitals that end in T, "UTC", "GMT" or "time". */
    private static boolean hints(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean capital = before >= 'A' && before <= 'Z';
            if ((c == 'T' && capital)
                    || (c == 'C' && before == 'T')
                    || ((c == 'i' || c == 'I') && (before | 32) == 't')) {
                return true;
            }
        }
        return false;
    }

    private static int[] range(Matcher found) {
        if (found.group("from") != null) {
            int[] from = zone(found.group("from"));
            int[] to = zone(found.group("to"));
            return from.length == 0 || to.length == 0
                    ? new int[0]
                    : new int[] {Math.min(from[0], to[0]), Math.max(from[1], to[1])};
        }
        if (found.group("of") != null) {
            return around(found.group("of"), found.group("wide"));
        }
        if (found.group("center") != null) {
            return around(found.group("center"), found.group("around"));
        }
        if (found.group("region") != null) {
            return REGIONS.getOrDefault(key(found.group("region")), new int[0]);
        }
        return zone(found.group("zone"));
    }

    private static int[] around(String zone, String hours) {
        int[] middle = zone(zone);
        int width = 60 * Integer.parseInt(hours);
        return middle.length == 0 || width > 720 ? new int[0] : new int[] {middle[0] - width, middle[1] + width};
    }

    private static int[] zone(String words) {
        String upper = words.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("UTC") || upper.startsWith("GMT")) {
            return offset(upper.substring(3).replace(" ", ""));
        }
        Integer minutes = MINUTES.get(key(words));
        return minutes == null ? new int[0] : new int[] {minutes, minutes};
    }

    private static int[] offset(String digits) {
        if (digits.isEmpty()) {
            return new int[] {0, 0};
        }
        String[] parts = digits.substring(1).split(":", -1);
        int minutes = 60 * Integer.parseInt(parts[0]) + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        if (minutes > 14 * 60) {
            return new int[0];
        }
        return switch (digits.charAt(0)) {
            case '+' -> new int[] {minutes, minutes};
            case '\u00b1' -> new int[] {-minutes, minutes};
            default -> new int[] {-minutes, -minutes};
        };
    }

    private static String key(String words) {
        String key = words.strip().toLowerCase(Locale.ROOT).replace(".", "");
        return key.replaceFirst("( standard| daylight)? time$", "");
    }

    private static String name(int from, int to) {
        return from == to ? name(from) : name(from) + " to " + name(to);
    }

    private static String name(int minutes) {
        int part = Math.abs(minutes) % 60;
        String whole = "UTC" + (minutes < 0 ? "-" : "+") + Math.abs(minutes) / 60;
        return part == 0 ? whole : whole + ":" + part;
    }

    private static Map<String, Integer> minutes() {
        Map<String, Integer> minutes = new HashMap<>();
        put(minutes, 60, "cet", "cest", "central european");
        put(minutes, 120, "eet", "eest", "eastern european");
        put(minutes, 0, "wet", "west", "bst", "western european");
        put(minutes, -300, "est", "edt", "et", "eastern");
        put(minutes, -360, "cst", "cdt", "ct", "central");
        put(minutes, -420, "mst", "mdt", "mt", "mountain");
        put(minutes, -480, "pst", "pdt", "pt", "pacific");
        put(minutes, -240, "atlantic");
        put(minutes, 600, "aest", "aedt");
        put(minutes, 540, "jst");
        put(minutes, 480, "sgt");
        put(minutes, 180, "msk");
        put(minutes, -180, "brt");
        put(minutes, 330, "ist");
        return minutes;
    }

    private static void put(Map<String, Integer> minutes, int offset, String... names) {
        for (String name : names) {
            minutes.put(name, offset);
        }
    }

    /** The zones where most people of a region live. */
    private static Map<String, int[]> regions() {
        Map<String, int[]> regions = new HashMap<>();
        for (String name : List.of("us", "usa", "american", "north america", "north american")) {
            regions.put(name, new int[] {-480, -300});
        }
        for (String name : List.of("americas")) {
            regions.put(name, new int[] {-480, -180});
        }
        for (String name : List.of("latam", "latin america", "latin american")) {
            regions.put(name, new int[] {-360, -180});
        }
        for (String name : List.of("european", "europe", "eu", "emea")) {
            regions.put(name, new int[] {0, name.equals("emea") ? 240 : 120});
        }
        regions.put("uk", new int[] {0, 0});
        regions.put("apac", new int[] {330, 720});
        regions.put("asia", new int[] {330, 540});
        regions.put("asian", new int[] {330, 540});
        regions.put("australian", new int[] {480, 600});
        regions.put("indian", new int[] {330, 330});
        return regions;
    }
}
