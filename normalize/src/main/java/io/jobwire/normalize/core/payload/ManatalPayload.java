package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/** Manatal's careers pages. Pay counts only where it may be shown; what time it covers is not said. */
final class ManatalPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, ManatalPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts =
                Payload.builder().title(text(job, "position_name")).part("", text(job, "description"));
        Words.place(text(job, "city"), text(job, "state"), text(job, "country"))
                .or(() -> text(job, "location_display").map(PlaceFact::ofText))
                .ifPresent(facts::place);
        if (job.path("is_salary_visible").asBoolean(false)) {
            facts.pay(new PayFact(
                    JsonFields.number(job, "salary_min"),
                    JsonFields.number(job, "salary_max"),
                    text(job, "currency_code"),
                    "",
                    "salary_min"));
        }
        return facts.build();
    }
}
