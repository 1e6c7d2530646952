package io.jobwire.dedupe.core;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shifts that a text names: an employer that looks for people by day and by night posts one text twice, in which a line differs. English only.
 */
final class Shifts {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:(day|night|evening|morning|afternoon|overnight|weekend|weekday|swing|graveyard|first|second|third|1st|2nd|3rd)"
                    + "(?:time)?[ -]shifts?|(front|back)[ -]half(?:[ -](day|night)s?)?)\\b");

    private Shifts() {}

    /** Whether both texts name shifts, and none in common. */
    static boolean differ(String a, String b) {
        Set<String> left = of(a);
        return !left.isEmpty() && differ(left, of(b));
    }

    private static boolean differ(Set<String> left, Set<String> right) {
        return !right.isEmpty() && Collections.disjoint(left, right);
    }

    private static Set<String> of(String text) {
        Set<String> shifts = new TreeSet<>();
        Matcher named = NAMED.matcher(text.toLowerCase(Locale.ROOT));
        while (named.find()) {
            String shift = named.group(1);
            shifts.add(shift == null ? named.group().replace('-', ' ').replaceFirst("s$", "") : ordinal(shift));
        }
        return shifts;
    }

    private static String ordinal(String shift) {
        return switch (shift) {
            case "1st" -> "first";
            case "2nd" -> "second";
            case "3rd" -> "third";
            default -> shift;
        };
    }
}
