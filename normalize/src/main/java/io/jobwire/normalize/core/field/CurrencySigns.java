package io.jobwire.normalize.core.field;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs of money that no two currencies share: a bare "$", "kr" or "¥" names none. Stateless. */
final class CurrencySigns {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("US$", "USD"),
            Map.entry("CA$", "CAD"),
            Map.entry("CAD$", "CAD"),
            Map.entry("C$", "CAD"),
            Map.entry("AU$", "AUD"),
            Map.entry("A$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("SG$", "SGD"),
            Map.entry("S$", "SGD"),
            Map.entry("HK$", "HKD"),
            Map.entry("MX$", "MXN"),
            Map.entry("R$", "BRL"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("₪", "ILS"),
            Map.entry("₩", "KRW"),
            Map.entry("₱", "PHP"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₴", "UAH"),
            Map.entry("₫", "VND"),
            Map.entry("₦", "NGN"),
            Map.entry("円", "JPY"),
            Map.entry("원", "KRW"),
            Map.entry("KČ", "CZK"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("FR.", "CHF"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"));

    private CurrencySigns() {}

    /** The ISO 4217 code of a sign in any case; null for a sign of several currencies and for anything else. */
    static @Nullable String code(String sign) {
        return CODES.get(sign.toUpperCase(Locale.ROOT));
    }
}
