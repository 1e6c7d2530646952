package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Phenom's search results, and the schema.org JobPosting of the posting's own page. The teaser is the beginning of the text
 * and counts only where that is missing.
 */
final class PhenomPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        JsonNode entry = job.entry();
        Payload.Builder facts =
                JsonLdPayload.facts(job.detail()).title(job.text("title")).requisitionId(text(entry, "reqId"));
        if (text(job.detail(), "description").isEmpty()) {
            facts.part("", text(entry, "descriptionTeaser"));
        }
        if (text(job.detail(), "employmentType").isEmpty()) {
            facts.employment(text(entry, "type"));
        }
        if (text(job.detail(), "datePosted").isEmpty()) {
            facts.postedAt(text(entry, "postedDate"));
        }
        if (job.detail().path("jobLocation").isMissingNode()) {
            place(facts, entry);
        }
        return facts.applyUrl(text(entry, "applyUrl")).build();
    }

    private static void place(Payload.Builder facts, JsonNode entry) {
        Words.place(text(entry, "city"), text(entry, "state"), text(entry, "country"))
                .map(place -> new PlaceFact(
                        text(entry, "location").orElse(place.text()), place.city(), place.region(), place.country()))
                .ifPresentOrElse(facts::place, () -> facts.place(text(entry, "location")));
    }
}
