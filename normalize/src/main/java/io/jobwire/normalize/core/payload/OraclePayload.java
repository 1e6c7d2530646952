package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Oracle Recruiting Cloud: a requisition of the list, and its detail, which comes inside of a list of one item or by itself.
 * The short description is the beginning of the long one and counts only where that is missing.
 */
final class OraclePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> {
            TwoPart parts = TwoPart.of(json);
            JsonNode item = parts.detail().path("items").path(0);
            return payload(new TwoPart(parts.entry(), item.isObject() ? item : parts.detail()));
        });
    }

    private static Payload payload(TwoPart job) {
        JsonNode detail = job.detail();
        Payload.Builder facts = Payload.builder()
                .title(job.text("Title"))
                .part("", text(detail, "ExternalDescriptionStr").or(() -> job.text("ShortDescriptionStr")))
                .part("Responsibilities", text(detail, "ExternalResponsibilitiesStr"))
                .part("Qualifications", text(detail, "ExternalQualificationsStr"))
                .part("", text(detail, "CorporateDescriptionStr"))
                .part("", text(detail, "OrganizationDescriptionStr"))
                .workplace(job.text("WorkplaceType"))
                .employment(job.text("JobSchedule").or(() -> job.text("ContractType")))
                .postedAt(job.text("ExternalPostedStartDate").or(() -> job.text("PostedDate")))
                .validUntil(job.text("ExternalPostedEndDate").or(() -> job.text("PostingEndDate")))
                .requisitionId(job.text("Id"));
        place(facts, job.text("PrimaryLocation"), job.text("PrimaryLocationCountry"));
        for (JsonNode other : job.path("secondaryLocations")) {
            place(facts, text(other, "Name"), text(other, "CountryCode"));
        }
        return facts.build();
    }

    private static void place(Payload.Builder facts, Optional<String> words, Optional<String> country) {
        words.map(text -> new PlaceFact(text, Optional.empty(), Optional.empty(), country))
                .ifPresent(facts::place);
    }
}
