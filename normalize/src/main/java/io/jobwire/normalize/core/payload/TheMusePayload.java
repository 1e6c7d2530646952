package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/** The Muse's public API. "Flexible / Remote" is one of its places. */
final class TheMusePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, TheMusePayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "name"))
                .company(text(job, "company", "name"))
                .part("", text(job, "contents"))
                .postedAt(text(job, "publication_date"))
                .url(text(job, "refs", "landing_page"));
        job.path("locations").forEach(place -> facts.place(text(place, "name")));
        for (JsonNode level : JsonFields.list(job.path("levels"))) {
            facts.employment(text(level, "short_name").filter("internship"::equals));
        }
        return facts.build();
    }
}
