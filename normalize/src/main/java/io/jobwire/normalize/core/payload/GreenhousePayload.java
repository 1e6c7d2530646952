package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Greenhouse's job board API. The content is escaped HTML; the place is one free text, offices are groups of the board and
 * often wider than the place, so they count only where the place is missing.
 */
final class GreenhousePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, GreenhousePayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "company_name"))
                .part("", text(job, "content"))
                .place(text(job, "location", "name"))
                .language(text(job, "language"))
                .postedAt(text(job, "first_published").or(() -> text(job, "updated_at")))
                .validUntil(text(job, "application_deadline"))
                .url(text(job, "absolute_url"))
                .requisitionId(text(job, "requisition_id"));
        if (text(job, "location", "name").isEmpty()) {
            job.path("offices").forEach(office -> facts.place(text(office, "location")));
        }
        job.path("metadata").forEach(entry -> metadata(facts, entry));
        job.path("pay_input_ranges").forEach(range -> pay(facts, range));
        return facts.build();
    }

    private static void metadata(Payload.Builder facts, JsonNode entry) {
        String name = text(entry, "name").orElse("").toLowerCase(Locale.ROOT);
        if (name.contains("employment type") || name.contains("commitment") || name.equals("time type")) {
            facts.employment(text(entry, "value"));
        } else if (name.contains("workplace") || name.contains("work model") || name.contains("location type")) {
            facts.workplace(text(entry, "value"));
        }
    }

    private static void pay(Payload.Builder facts, JsonNode range) {
        String words =
                text(range, "title").orElse("") + " " + text(range, "blurb").orElse("");
        facts.pay(new PayFact(
                cents(JsonFields.number(range, "min_cents")),
                cents(JsonFields.number(range, "max_cents")),
                text(range, "currency_type"),
                words,
                "pay_input_ranges"));
    }

    private static OptionalDouble cents(OptionalDouble cents) {
        return cents.isPresent() ? OptionalDouble.of(cents.getAsDouble() / 100) : cents;
    }
}
