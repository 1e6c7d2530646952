package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.flag;
import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Recruitee's offers API. Amounts of pay are strings; the three flags for the workplace may be set together, and then the
 * freest one holds where there is no office to go to.
 */
final class RecruiteePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, RecruiteePayload::payload);
    }

    private static Payload payload(JsonNode offer) {
        Payload.Builder facts = Payload.builder()
                .title(text(offer, "title"))
                .company(text(offer, "company_name"))
                .part("", text(offer, "description"))
                .part("Requirements", text(offer, "requirements"))
                .workplace(workplace(offer))
                .employment(text(offer, "employment_type_code"))
                .education(text(offer, "education_code"))
                .postedAt(text(offer, "published_at").or(() -> text(offer, "created_at")))
                .validUntil(text(offer, "close_at"))
                .url(text(offer, "careers_url"))
                .applyUrl(text(offer, "careers_apply_url"));
        for (JsonNode place : offer.path("locations")) {
            Words.place(
                            text(place, "city"),
                            text(place, "state").or(() -> text(place, "state_code")),
                            text(place, "country").or(() -> text(place, "country_code")))
                    .ifPresent(facts::place);
        }
        if (offer.path("locations").isEmpty()) {
            Optional<String> country = text(offer, "country").or(() -> text(offer, "country_code"));
            Words.place(text(offer, "city"), text(offer, "state_name"), country)
                    .ifPresentOrElse(facts::place, () -> facts.place(text(offer, "location")));
        }
        JsonNode salary = offer.path("salary");
        if (JsonFields.number(salary, "min").isPresent()
                || JsonFields.number(salary, "max").isPresent()) {
            facts.pay(new PayFact(
                    JsonFields.number(salary, "min"),
                    JsonFields.number(salary, "max"),
                    text(salary, "currency"),
                    text(salary, "period").orElse(""),
                    "salary"));
        }
        return facts.build();
    }

    private static Optional<String> workplace(JsonNode offer) {
        Optional<Boolean> yes = Optional.of(true);
        if (flag(offer, "hybrid").equals(yes)) {
            return Optional.of("hybrid");
        }
        if (flag(offer, "remote").equals(yes)) {
            return Optional.of(flag(offer, "on_site").equals(yes) ? "hybrid" : "remote");
        }
        return flag(offer, "on_site").equals(yes) ? Optional.of("on_site") : Optional.empty();
    }
}
