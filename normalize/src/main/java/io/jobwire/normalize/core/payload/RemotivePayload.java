package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Remotive's API. Every job is remote; the salary is free text. */
final class RemotivePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, RemotivePayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "company_name"))
                .part("", text(job, "description"))
                .remote(Optional.of(true))
                .employment(text(job, "job_type"))
                .payText(text(job, "salary"))
                .postedAt(text(job, "publication_date"))
                .url(text(job, "url"));
        text(job, "candidate_required_location").ifPresent(where -> RemoteWhere.add(facts, where));
        return facts.build();
    }
}
