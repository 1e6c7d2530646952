package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

/** Gusto's boards: what the list says, and the sections of the posting's own page as {@code description}. */
final class GustoPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job.entry(), "title"))
                .part("", text(job.detail(), "description"))
                .employment(text(job.entry(), "employmentType"))
                .url(text(job.entry(), "url"));
        job.entry().path("locations").forEach(place -> facts.place(JsonFields.scalar(place)));
        return facts.build();
    }
}
