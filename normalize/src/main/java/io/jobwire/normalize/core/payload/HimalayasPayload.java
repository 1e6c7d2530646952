package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Himalayas' job API. Every job is remote; restrictions are names of countries, in some answers objects with names. */
final class HimalayasPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, HimalayasPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "companyName"))
                .part("", text(job, "description").or(() -> text(job, "excerpt")))
                .remote(Optional.of(true))
                .employment(text(job, "employmentType"))
                .postedAt(text(job, "pubDate"))
                .validUntil(text(job, "expiryDate"))
                .url(text(job, "guid").filter(link -> link.startsWith("http")).or(() -> text(job, "applicationLink")))
                .applyUrl(text(job, "applicationLink"))
                .pay(new PayFact(
                        JsonFields.number(job, "minSalary"),
                        JsonFields.number(job, "maxSalary"),
                        text(job, "currency"),
                        text(job, "salaryPeriod").orElse(""),
                        "minSalary"));
        for (JsonNode where : JsonFields.list(job.path("locationRestrictions"))) {
            text(where, "name").or(() -> JsonFields.scalar(where)).ifPresent(facts::remoteWhere);
        }
        return facts.build();
    }
}
