package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One item of Teamtailor's JSON Feed: a schema.org JobPosting in {@code _jobposting}, and the item's own fields where that says
 * nothing.
 */
final class TeamtailorPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, TeamtailorPayload::payload);
    }

    private static Payload payload(JsonNode item) {
        JsonNode job = item.path("_jobposting");
        Payload.Builder facts = JsonLdPayload.facts(job);
        if (text(job, "title").isEmpty()) {
            facts.title(text(item, "title"));
        }
        if (text(job, "description").isEmpty()) {
            facts.part("", text(item, "content_html").or(() -> text(item, "content_text")));
        }
        if (text(job, "datePosted").isEmpty()) {
            facts.postedAt(text(item, "date_published"));
        }
        return facts.url(text(item, "url")).build();
    }
}
