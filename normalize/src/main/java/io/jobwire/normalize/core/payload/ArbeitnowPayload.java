package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/** Arbeitnow's job board API. The description is HTML, in some captures with its entities escaped once more. */
final class ArbeitnowPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, ArbeitnowPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        return Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "company_name"))
                .part("", text(job, "description"))
                .place(text(job, "location"))
                .remote(JsonFields.flag(job, "remote"))
                .employment(JsonFields.words(job.path("job_types")))
                .postedAt(text(job, "created_at"))
                .url(text(job, "url"))
                .build();
    }
}
