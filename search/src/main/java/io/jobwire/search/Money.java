package io.jobwire.search;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Currencies of requests and listings. */
public final class Money {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Money() {}

    /** Whether it is a code of ISO 4217, in capitals: only these become fields of an index. */
    public static boolean isCurrency(String code) {
        return CODES.contains(code);
    }

    /** Minor units of an amount in major ones, such as 50000 EUR: 5000000. */
    public static long minorUnits(long major, String currency) {
        try {
            int digits = Math.max(0, Currency.getInstance(currency(currency)).getDefaultFractionDigits());
            return Math.multiplyExact(major, Math.round(Math.pow(10, digits)));
        } catch (ArithmeticException e) {
            throw new InvalidSearchException("Pay of " + major + " is more than anybody pays");
        }
    }

    static String currency(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!isCurrency(upper)) {
            throw new InvalidSearchException("A currency is three letters of ISO 4217, such as EUR");
        }
        return upper;
    }
}
