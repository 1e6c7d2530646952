package io.jobwire.bench.listings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.records.Listing;
import io.jobwire.records.Pay;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Pay read from the line that Ashby shows ("$120K - $150K - Offers Equity") against the structured ranges of the same
 * posting, which are taken out of the body before it is read. Exact: least, most and period, to the cent or, where the line
 * shows thousands, to the tenth of a thousand that it shows; the currency must be
 * that of the structure or, behind a bare dollar sign, absent. Where a line says "Multiple Ranges" it shows the span of
 * several tiers, and that is what is compared. One line is counted once a company.
 */
public final class PaySummaries {
    private record Range(Optional<Long> min, Optional<Long> max, String period) {}

    private static final class Count {
        private int lines;
        private int exact;
        private int cents;
        private int currencies;
        private int currencyRight;
        private int currencyAbsent;
        private int extras;
        private int extrasRight;
    }

    private final ListingNormalizer normalizer = new ListingNormalizer(Taxonomy.load());
    private final Map<Boolean, Count> counts = new HashMap<>();
    private final WrongCases wrong = new WrongCases("pay-summaries");
    private final Map<String, Boolean> seen = new HashMap<>();

    private PaySummaries() {}

    public static void main(String[] args) {
        PaySummaries pay = new PaySummaries();
        SharedData.postings().forEach(pay::posting);
        pay.print("build", false);
        pay.print("report", true);
        pay.wrong.write();
    }

    private void posting(SharedData.Posting posting) {
        JsonNode compensation = posting.job().path("compensation");
        String line = compensation.path("compensationTierSummary").asText("");
        List<JsonNode> salaries = salaries(compensation.path("summaryComponents"));
        String key = posting.company() + line + posting.job().path("location").asText();
        if (line.isBlank() || salaries.isEmpty() || seen.put(key, true) != null) {
            return;
        }
        ObjectNode body = posting.job().deepCopy();
        body.putObject("compensation").put("compensationTierSummary", line);
        posting.listing(normalizer, body)
                .ifPresent(listing -> compare(posting, line, compensation, salaries.getFirst(), listing));
    }

    private static List<JsonNode> salaries(JsonNode components) {
        List<JsonNode> salaries = new ArrayList<>();
        for (JsonNode component : components) {
            if (component.path("compensationType").asText().equals("Salary")
                    && component.path("minValue").asDouble() > 0) {
                salaries.add(component);
            }
        }
        return salaries;
    }

    private void compare(
            SharedData.Posting posting, String line, JsonNode compensation, JsonNode salary, Listing listing) {
        Count count = counts.computeIfAbsent(posting.reported(), _ -> new Count());
        Range truth = new Range(
                Optional.of(Math.round(salary.path("minValue").asDouble() * 100)),
                Optional.of(Math.round(salary.path("maxValue").asDouble() * 100)),
                period(salary.path("interval").asText()));
        String currency = salary.path("currencyCode").asText();
        List<Pay> read = listing.getPay();
        Optional<Pay> hit = read.stream()
                .filter(pay -> scaled(pay).equals(truth) || scaled(pay).equals(shown(truth, line)))
                .findFirst();
        count.lines++;
        count.exact += hit.isPresent() ? 1 : 0;
        count.cents += hit.filter(pay -> scaled(pay).equals(truth)).isPresent() ? 1 : 0;
        hit.ifPresent(pay -> {
            count.currencies++;
            count.currencyRight += pay.getCurrency().equals(Optional.of(currency)) ? 1 : 0;
            count.currencyAbsent += pay.getCurrency().isEmpty() ? 1 : 0;
        });
        boolean strange = hit.flatMap(Pay::getCurrency)
                .filter(code -> !code.equals(currency))
                .isPresent();
        if (posting.reported() && (hit.isEmpty() || strange)) {
            wrong.add("%s: <%s> is %s %s, read %s", posting.company(), line, currency, truth, read);
        }
        String all = compensation.path("summaryComponents").toString();
        boolean equity = all.contains("\"Equity");
        boolean bonus = all.contains("\"Bonus\"") || all.contains("\"Commission\"");
        count.extras += 2;
        count.extrasRight += (equity == listing.getEquity() ? 1 : 0) + (bonus == listing.getBonus() ? 1 : 0);
    }

    /** The truth as far as the line shows it: "$146.9K" for 146,880. */
    private static Range shown(Range truth, String line) {
        if (!line.contains("K")) {
            return truth;
        }
        return new Range(truth.min().map(PaySummaries::tenth), truth.max().map(PaySummaries::tenth), truth.period());
    }

    private static long tenth(long cents) {
        return Math.round(cents / 10_000.0) * 10_000;
    }

    /** In hundredths, as the truth is: a yen has no smaller unit. */
    private static Range scaled(Pay pay) {
        int digits = pay.getCurrency()
                .map(code -> java.util.Currency.getInstance(code).getDefaultFractionDigits())
                .orElse(2);
        long scale = digits == 0 ? 100 : 1;
        return new Range(
                pay.getMin().map(amount -> amount * scale),
                pay.getMax().map(amount -> amount * scale),
                pay.getPeriod().name());
    }

    private static String period(String interval) {
        return interval.replace("1 ", "").toUpperCase(Locale.ROOT);
    }

    private void print(String part, boolean reported) {
        Count count = counts.getOrDefault(reported, new Count());
        System.out.printf(
                Locale.ROOT,
                "%-6s %d lines: %.4f exact as shown, %.4f to the cent; currency right %d, absent %d, wrong %d; equity and bonus flags %.3f right%n",
                part,
                count.lines,
                (double) count.exact / count.lines,
                (double) count.cents / count.lines,
                count.currencyRight,
                count.currencyAbsent,
                count.currencies - count.currencyRight - count.currencyAbsent,
                (double) count.extrasRight / count.extras);
    }
}
