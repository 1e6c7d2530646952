package io.jobwire.normalize.core.resume;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells telephone numbers from other digits: by a plus, a label, a usual grouping, or the place at the top. Stateless. */
final class PhoneNumbers {
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.,$€£/-])(?:\\+|00|\\(\\+?|0|\\d)[\\d \\u00a0()./–-]{6,24}\\d(?!\\d)");
    private static final Pattern LABEL = Pattern.compile(
            "(?:phone|mobile|mob|cell|tel|ph|home|office|work|contact|telefon|handy|mobil|téléphone|portable|teléfono|móvil|fax|whatsapp|call)[a-z.]*\\s*(?:no\\.?|number|nr\\.?|#)?\\s*[)\\]:.#–-]{0,2}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern USUAL = Pattern.compile(
            "\\(?\\d{3}\\)?\\s{0,2}[-./ ]{0,2}\\s?\\d{3}\\s?[-./ ]\\s?\\d{4}|[6-9]\\d{9}|\\d{5}[ -]\\d{5}|0\\d{2,5}[ /-]{1,3}\\d{3,}[\\d /-]*|0\\d(?:[ .-]\\d{2}){4}");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.-])(?:\\(\\d{3}\\)\\s?|\\d{3}\\s?[-.]\\s?)\\d{3}\\s?[-.]\\s?\\d{4}(?![\\d-])");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?:[^\\d.].*)?|(?:19|20)\\d{2}\\D{0,3}(?:19|20)\\d{2}|\\d{1,2}[/.-](?:19|20)\\d{2}\\D+\\d{1,2}[/.-](?:19|20)\\d{2}");
    /** "98765 43210 rows". */
    private static final Pattern COUNTED = Pattern.compile("[ \\u00a0]\\p{Ll}|[ \\u00a0]?[%€$£]");

    private static final int LONGEST_LABEL = 24;

    private PhoneNumbers() {}

    /**
     * Whether the digits that are found at the matcher are somebody's number.
     *
     * @param personal whether they stand where only the person is spoken of
     */
    static boolean is(String text, Matcher found, boolean personal) {
        String number = found.group().strip();
        long digits = number.chars().filter(Character::isDigit).count();
        if (digits < 7 || digits > 16 || DATE.matcher(number).matches()) {
            return false;
        }
        String before = text.substring(Math.max(0, found.start() - LONGEST_LABEL), found.start());
        boolean named = number.startsWith("+")
                || number.startsWith("(+")
                || LABEL.matcher(before).find();
        boolean years = YEARS.matcher(number).find();
        boolean counts = !personal
                && COUNTED.matcher(text).region(found.end(), text.length()).lookingAt();
        return named
                || (!counts && USUAL.matcher(number).matches() && !before.matches("(?s).*[\\p{L}#$€£]-?$"))
                || (personal && !years);
    }

    /** Numbers in the grouping of North America, which nothing else has. */
    static Matcher usual(String text) {
        return GROUPED.matcher(text);
    }

    static Matcher digits(String text) {
        return DIGITS.matcher(text);
    }
}
