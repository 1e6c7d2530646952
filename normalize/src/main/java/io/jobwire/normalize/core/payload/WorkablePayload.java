package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/** Workable's widget API: one job with all its places. {@code telecommuting} is the flag for remote work. */
final class WorkablePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, WorkablePayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .part("", text(job, "description").or(() -> text(job, "full_description")))
                .part("Requirements", text(job, "requirements"))
                .part("Benefits", text(job, "benefits"))
                .employment(text(job, "employment_type"))
                .remote(JsonFields.flag(job, "telecommuting"))
                .workplace(text(job, "workplace_type").or(() -> text(job, "workplace")))
                .postedAt(text(job, "published_on").or(() -> text(job, "created_at")))
                .url(text(job, "url"))
                .applyUrl(text(job, "application_url"))
                .requisitionId(text(job, "code"));
        for (JsonNode place : job.path("locations")) {
            if (!place.path("hidden").asBoolean(false)) {
                Words.place(
                                text(place, "city"),
                                text(place, "region"),
                                text(place, "country").or(() -> text(place, "countryCode")))
                        .ifPresent(facts::place);
            }
        }
        if (job.path("locations").isEmpty()) {
            Words.place(text(job, "city"), text(job, "state"), text(job, "country"))
                    .ifPresent(facts::place);
        }
        return facts.build();
    }
}
