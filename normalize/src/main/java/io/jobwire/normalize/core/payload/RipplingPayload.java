package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rippling's job board API. The label of an employment is its code and the id its words. One range of pay for each place or
 * level.
 */
final class RipplingPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        JsonNode description = job.path("description");
        Payload.Builder facts = Payload.builder()
                .title(job.text("name"))
                .company(job.text("companyName"))
                .part("", text(description, "role").or(() -> JsonFields.scalar(description)))
                .part("", text(description, "company"))
                .employment(employment(job))
                .postedAt(job.text("createdOn"))
                .url(job.text("url"));
        JsonNode places = job.path("workLocations");
        places.forEach(place -> facts.place(text(place, "label").or(() -> JsonFields.scalar(place))));
        if (places.isEmpty()) {
            facts.place(job.text("workLocation", "label").or(() -> job.text("workLocation")));
        }
        job.path("payRangeDetails").forEach(range -> pay(facts, range));
        return facts.build();
    }

    private static Optional<String> employment(TwoPart job) {
        return Words.joined(List.of(job.text("employmentType", "id"), job.text("employmentType", "label")))
                .map(words -> words.replace("_FT", " full-time").replace("_PT", " part-time"));
    }

    private static void pay(Payload.Builder facts, JsonNode range) {
        OptionalDouble min = first(range, "rangeStart", "minValue", "min");
        OptionalDouble max = first(range, "rangeEnd", "maxValue", "max");
        if (min.isPresent() || max.isPresent()) {
            facts.pay(new PayFact(
                    min,
                    max,
                    text(range, "currency").or(() -> text(range, "currencyCode")),
                    text(range, "frequency").or(() -> text(range, "interval")).orElse(""),
                    "payRangeDetails"));
        }
    }

    private static OptionalDouble first(JsonNode range, String... names) {
        for (String name : names) {
            if (JsonFields.number(range, name).isPresent()) {
                return JsonFields.number(range, name);
            }
        }
        return OptionalDouble.empty();
    }
}
