package io.jobwire.normalize.core.payload;

import com.fasterxml.jackson.databind.JsonNode;

/** Eightfold's positions. Times are seconds since 1970; the first of the places stands by itself as well. */
final class EightfoldPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        Payload.Builder facts = Payload.builder()
                .title(job.text("name").or(() -> job.text("posting_name")))
                .part("", job.text("job_description"))
                .workplace(job.text("work_location_option"))
                .employment(job.text("type").filter(type -> !type.equals("ATS")))
                .postedAt(job.text("t_create"))
                .url(job.text("canonicalPositionUrl"))
                .requisitionId(job.text("ats_job_id").or(() -> job.text("display_job_id")));
        JsonNode places = job.path("locations");
        places.forEach(place -> facts.place(JsonFields.scalar(place)));
        if (places.isEmpty()) {
            facts.place(job.text("location"));
        }
        return facts.build();
    }
}
