package io.jobwire.launcher.command;

import io.jobwire.records.Wishes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody wishes, in words; nothing where nothing is said. Stateless. */
final class WishesText {
    private WishesText() {}

    static Stream<String> of(Wishes wishes) {
        List<String> said = new ArrayList<>();
        wishes.getWorkplaces().forEach(workplace -> said.add(word(workplace)));
        wishes.getEmployments().forEach(employment -> said.add(word(employment)));
        wishes.getPlaces().forEach(place -> said.add(PlainText.line(place)));
        if (wishes.getPlaces().isEmpty()) {
            said.addAll(wishes.getCountries());
        }
        wishes.getPayMin().ifPresent(pay -> said.add("from " + pay(pay, wishes) + " a year"));
        wishes.getHoursMax()
                .ifPresent(hours -> said.add("at most "
                        + BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString() + " hours a week"));
        wishes.getRelocate().ifPresent(moves -> said.add(moves ? "would move" : "would not move"));
        wishes.getNoticeDays().ifPresent(days -> said.add(days == 0 ? "at once" : "in " + days + " days"));
        wishes.getAvailableFrom().ifPresent(from -> said.add("from " + from));
        wishes.getPermits().forEach(where -> said.add("may work in " + where));
        wishes.getNeedsSponsor().ifPresent(needs -> said.add(needs ? "needs a sponsor" : "needs no sponsor"));
        return said.stream();
    }

    private static String pay(long minor, Wishes wishes) {
        String currency = wishes.getPayCurrency().orElse("");
        int digits = currency.isEmpty()
                ? 2
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return (BigDecimal.valueOf(minor, digits).stripTrailingZeros().toPlainString() + " " + currency).strip();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
