package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.list;
import static io.jobwire.normalize.core.payload.JsonFields.number;
import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pay of a schema.org JobPosting: a MonetaryAmount with bounds or a QuantitativeValue, a PriceSpecification, a number, or
 * words. What somebody else estimates ({@code estimatedSalary}) is no pay. Stateless.
 *
 * @see <a href="https://schema.org/baseSalary">schema.org/baseSalary</a>
 */
final class SalaryFacts {
    private static final String FIELD = "baseSalary";

    private final Payload.Builder facts;
    private final Optional<String> usual;

    private SalaryFacts(Payload.Builder facts, Optional<String> usual) {
        this.facts = facts;
        this.usual = usual;
    }

    static void add(Payload.Builder facts, JsonNode job) {
        SalaryFacts salaries = new SalaryFacts(facts, text(job, "salaryCurrency"));
        list(job.path(FIELD)).forEach(salaries::salary);
    }

    private void salary(JsonNode salary) {
        if (!salary.isObject()) {
            amount(salary, usual, "");
            return;
        }
        Optional<String> currency = currency(salary);
        String period = period(salary);
        List<JsonNode> values = list(salary.path("value"));
        if (values.isEmpty() || !range(salary).isEmpty()) {
            bounds(salary, currency, period);
        } else if (values.size() == 2 && !values.getFirst().isObject()) {
            pay(scalar(values.getFirst()), scalar(values.getLast()), currency, period);
        } else {
            values.forEach(value -> value(value, currency, period));
        }
    }

    private void value(JsonNode value, Optional<String> currency, String period) {
        if (value.isObject()) {
            String own = period(value);
            bounds(value, currency.or(() -> currency(value)), own.isEmpty() ? period : own);
        } else {
            amount(value, currency, period);
        }
    }

    /** A range, or one amount, or words where a value should be. */
    private void bounds(JsonNode value, Optional<String> currency, String period) {
        List<OptionalDouble> range = range(value);
        if (!range.isEmpty()) {
            pay(range.getFirst(), range.getLast(), currency, period);
        } else {
            JsonNode one = value.has("value") ? value.path("value") : value.path("price");
            amount(one, currency, period);
        }
    }

    /** The two bounds of which one at least is stated; none when neither is. */
    private static List<OptionalDouble> range(JsonNode value) {
        OptionalDouble min = number(value, value.has("minValue") ? "minValue" : "minPrice");
        OptionalDouble max = number(value, value.has("maxValue") ? "maxValue" : "maxPrice");
        return min.isPresent() || max.isPresent() ? List.of(min, max) : List.of();
    }

    private void amount(JsonNode value, Optional<String> currency, String period) {
        OptionalDouble amount = scalar(value);
        if (amount.isPresent()) {
            pay(amount, amount, currency, period);
        } else {
            facts.payText(JsonFields.scalar(value)
                    .map(words -> words
                            + currency.filter(code -> !words.contains(code))
                                    .map(code -> " " + code)
                                    .orElse("")
                            + (period.isEmpty() ? "" : " per " + period)));
        }
    }

    private void pay(OptionalDouble min, OptionalDouble max, Optional<String> currency, String period) {
        facts.pay(new PayFact(min, max, currency, period, FIELD));
    }

    private static OptionalDouble scalar(JsonNode value) {
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : JsonFields.amount(JsonFields.scalar(value));
    }

    private Optional<String> currency(JsonNode value) {
        return text(value, "currency")
                .or(() -> text(value, "salaryCurrency"))
                .or(() -> text(value, "priceCurrency"))
                .or(() -> text(value, "value", "currency"))
                .or(() -> usual);
    }

    private static String period(JsonNode value) {
        return text(value, "unitText").or(() -> text(value, "unitCode")).orElse("");
    }
}
