package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Lever's postings API. The description alone leaves the requirements out: lists and the additional part follow it. */
final class LeverPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, LeverPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        JsonNode categories = job.path("categories");
        Payload.Builder facts = Payload.builder()
                .title(text(job, "text"))
                .part("", text(job, "description").or(() -> text(job, "descriptionPlain")))
                .workplace(text(job, "workplaceType").filter(words -> !words.equals("unspecified")))
                .employment(text(categories, "commitment"))
                .postedAt(text(job, "createdAt"))
                .url(text(job, "hostedUrl"))
                .applyUrl(text(job, "applyUrl"))
                .requisitionId(text(job, "reqCode"));
        job.path("lists").forEach(list -> facts.part(text(list, "text").orElse(""), text(list, "content")));
        facts.part("", text(job, "additional").or(() -> text(job, "additionalPlain")));
        facts.part("", text(job, "salaryDescription").or(() -> text(job, "salaryDescriptionPlain")));
        places(facts, job, categories);
        JsonNode salary = job.path("salaryRange");
        if (salary.isObject()) {
            facts.pay(new PayFact(
                    JsonFields.number(salary, "min"),
                    JsonFields.number(salary, "max"),
                    text(salary, "currency"),
                    text(salary, "interval").orElse(""),
                    "salaryRange"));
        } else {
            facts.payText(text(job, "salaryDescriptionPlain"));
        }
        return facts.build();
    }

    /** The country belongs to the main place only when that is the only one. */
    private static void places(Payload.Builder facts, JsonNode job, JsonNode categories) {
        Optional<String> main = text(categories, "location");
        JsonNode all = categories.path("allLocations");
        Optional<String> country = all.size() > 1 ? Optional.empty() : text(job, "country");
        if (main.isEmpty() && all.isEmpty()) {
            country.ifPresent(
                    code -> facts.place(new PlaceFact(code, Optional.empty(), Optional.empty(), Optional.of(code))));
        }
        main.ifPresent(words -> facts.place(new PlaceFact(words, Optional.empty(), Optional.empty(), country)));
        for (JsonNode other : all) {
            if (!JsonFields.scalar(other).equals(main)) {
                facts.place(JsonFields.scalar(other));
            }
        }
    }
}
