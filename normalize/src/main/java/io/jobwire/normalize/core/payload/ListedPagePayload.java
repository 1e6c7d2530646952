package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import java.util.List;

/**
 * Boards that are web pages: an entry with the members {@code title, location, region, employmentType, datePosted,
 * requisitionId}, as the collector read them from the list, and the schema.org JobPosting of the posting's own page.
 */
final class ListedPagePayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        Payload.Builder facts = JsonLdPayload.facts(job.detail())
                .title(job.text("title"))
                .requisitionId(text(job.entry(), "requisitionId"));
        if (text(job.detail(), "employmentType").isEmpty()) {
            facts.employment(text(job.entry(), "employmentType"));
        }
        if (text(job.detail(), "datePosted").isEmpty()) {
            facts.postedAt(text(job.entry(), "datePosted"));
        }
        if (job.detail().path("jobLocation").isMissingNode()) {
            facts.place(Words.joined(List.of(text(job.entry(), "location"), text(job.entry(), "region"))));
        }
        return facts.build();
    }
}
