package io.jobwire.normalize.core.payload;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people and their programs write them: {@code 45.000,00}, {@code 45 000}, {@code 12,00,000}, {@code $50,000},
 * {@code 90k}. Of several marks the last is that of the fraction; a single mark before exactly three digits groups them.
 * Stateless.
 */
final class Amounts {
    private static final String SIGN = "(?:[A-Za-z]{0,3}[$€£¥₹₪₩₱]|[A-Z]{3}|zł|kr\\.?|Fr\\.)?";
    private static final Pattern AMOUNT = Pattern.compile(
            SIGN + "\\s?(-?\\d[\\d.,'’ \\u00a0\\u2009\\u202f]*)\\s?([kK]\\b)?\\s?(?:,?-{1,2}|\\+)?\\s?" + SIGN);
    private static final int LONGEST = 40;

    private Amounts() {}

    /** The amount that words are; empty when they are anything else or say more. */
    static OptionalDouble of(String words) {
        String text = words.strip();
        Matcher amount = AMOUNT.matcher(text);
        if (text.length() > LONGEST || !amount.matches()) {
            return OptionalDouble.empty();
        }
        String plain = plain(amount.group(1).replaceAll("[^\\d.,-]", ""));
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain) * (amount.group(2) == null ? 1 : 1_000));
    }

    /** Digits with nothing but a point before the fraction. */
    private static String plain(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        boolean several = digits.indexOf(digits.charAt(last)) != last;
        boolean mixed = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
        boolean three = digits.length() - last == 4 && last <= 3 && digits.charAt(0) != '0';
        if (several || (three && !mixed)) {
            return digits.replaceAll("[.,]", "");
        }
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String fraction = digits.substring(last + 1);
        return fraction.isEmpty() ? whole : whole + "." + fraction;
    }
}
