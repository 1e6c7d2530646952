package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.payload.PayFact;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns ranges of pay into minor units of their currency. Stateless. */
public final class PayReader {
    /** More than this, in whole units, is not money that anybody is paid. */
    private static final double MOST = 1e12;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");

    private PayReader() {}

    /** Whether a structured amount is one that money can have. */
    public static boolean plausible(PayFact fact) {
        return plausible(fact.min()) && plausible(fact.max());
    }

    private static boolean plausible(OptionalDouble amount) {
        return amount.isEmpty() || (Double.isFinite(amount.getAsDouble()) && Math.abs(amount.getAsDouble()) <= MOST);
    }

    /** The structured ranges, each once; zero stands for unknown. */
    public static List<Pay> read(List<PayFact> facts) {
        List<Pay> all = new ArrayList<>();
        for (PayFact fact : facts) {
            Pay pay = of(
                    amount(fact.min()),
                    amount(fact.max()),
                    fact.currency().map(PayReader::currency).orElse(null),
                    PayPeriods.of(fact.period()),
                    fact.readFrom());
            boolean any = pay.getMin().isPresent() || pay.getMax().isPresent();
            if (any && !all.contains(pay)) {
                all.add(pay);
            }
        }
        return all;
    }

    private static @Nullable Double amount(OptionalDouble amount) {
        return amount.isPresent() && amount.getAsDouble() > 0 ? amount.getAsDouble() : null;
    }

    /** An ISO 4217 code in any case, or that of a sign that no two currencies share; null for anything else. */
    static @Nullable String currency(String words) {
        String code = words.strip().toUpperCase(Locale.ROOT);
        if (CURRENCIES.contains(code)) {
            return code;
        }
        String sign = CurrencySigns.code(words.strip());
        return sign == null ? named(words) : sign;
    }

    /** The one code among other words: "US Dollar (USD)". */
    private static @Nullable String named(String words) {
        List<String> codes = CODE.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(CURRENCIES::contains)
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    /** A range; bounds in the wrong order are exchanged. Without a currency a minor unit is a hundredth. */
    static Pay of(
            @Nullable Double min, @Nullable Double max, @Nullable String currency, PayPeriod period, String readFrom) {
        boolean exchanged = min != null && max != null && min > max;
        Long low = minor(exchanged ? max : min, currency);
        Long high = minor(exchanged ? min : max, currency);
        long times = PayPeriods.perYear(period);
        return new Pay(
                low,
                high,
                currency,
                period,
                times == 0 || low == null ? null : Long.valueOf(low * times),
                times == 0 || high == null ? null : Long.valueOf(high * times),
                readFrom);
    }

    private static @Nullable Long minor(@Nullable Double amount, @Nullable String currency) {
        if (amount == null) {
            return null;
        }
        int digits = Optional.ofNullable(currency)
                .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                .orElse(2);
        return Math.round(amount * Math.pow(10, Math.max(0, digits)));
    }
}
