package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SOLID.Jobs. Skills and languages stand beside the text with their levels; the form of a contract is a short name of Polish
 * law: UoP is employment, UZ and UoD are contracts for services and for a work.
 */
final class SolidJobsPayload implements PayloadReader {
    private static final Map<String, String> CONTRACTS =
            Map.of("B2B", "contract", "UZ", "contract", "UoD", "contract", "UoP", "");

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, SolidJobsPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        JsonNode salary = job.path("salary");
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "company"))
                .part("", text(job, "description"))
                .part("Skills", levels(job.path("skills")))
                .part("Languages", levels(job.path("languages")))
                .employment(Words.joined(List.of(
                        text(job, "contractTime"),
                        text(salary, "employmentType").map(form -> CONTRACTS.getOrDefault(form, form)))))
                .postedAt(text(job, "validFrom"))
                .validUntil(text(job, "validTo"))
                .url(text(job, "url"));
        if (job.path("isRemote").asBoolean(false)) {
            facts.remote(Optional.of(true));
        } else if (job.path("isHybrid").asBoolean(false)) {
            facts.workplace(Optional.of("hybrid"));
        }
        job.path("locations")
                .forEach(place -> Words.place(JsonFields.scalar(place), Optional.empty(), Optional.of("PL"))
                        .filter(fact -> fact.city().isPresent())
                        .ifPresent(facts::place));
        if (salary.isObject()) {
            facts.pay(new PayFact(
                    JsonFields.number(salary, "from"),
                    JsonFields.number(salary, "to"),
                    text(salary, "currency"),
                    text(salary, "period").orElse(""),
                    "salary"));
        }
        return facts.build();
    }

    /** A list of names, each with its level. */
    private static Optional<String> levels(JsonNode named) {
        String items = JsonFields.list(named).stream()
                .flatMap(one -> text(one, "name").stream()
                        .map(name -> "<li>" + name
                                + text(one, "level").map(level -> ": " + level).orElse("") + "</li>"))
                .collect(Collectors.joining());
        return items.isEmpty() ? Optional.empty() : Optional.of("<ul>" + items + "</ul>");
    }
}
