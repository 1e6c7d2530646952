package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One item of a JSON Feed. Job boards put a schema.org JobPosting into the extension {@code _jobposting}; what it says
 * counts, and the item fills its gaps. Source: jsonfeed.org/version/1.1.
 */
final class JsonFeedPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, JsonFeedPayload::payload);
    }

    private static Payload payload(JsonNode item) {
        JsonNode posting = item.path("_jobposting");
        Payload.Builder facts = posting.isObject() ? JsonLdPayload.facts(posting) : Payload.builder();
        facts.title(text(posting, "title").or(() -> text(item, "title")))
                .url(text(item, "url").or(() -> text(item, "external_url")));
        if (text(posting, "description").isEmpty()) {
            facts.part(
                    "",
                    text(item, "content_html")
                            .or(() -> text(item, "content_text"))
                            .or(() -> text(item, "summary")));
        }
        if (text(posting, "datePosted").isEmpty()) {
            facts.postedAt(text(item, "date_published").or(() -> text(item, "date_modified")));
        }
        if (!posting.has("hiringOrganization")) {
            facts.company(author(item));
        }
        return facts.language(text(item, "language")).build();
    }

    private static Optional<String> author(JsonNode item) {
        return text(item.path("authors").path(0), "name").or(() -> text(item, "author", "name"));
    }
}
