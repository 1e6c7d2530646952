package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Paylocity's jobs, and the schema.org JobPosting of the posting's own page. A location's name may be "Hybrid", and then it is
 * the workplace and no place.
 */
final class PaylocityPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        JsonNode entry = job.entry();
        JsonNode location = entry.path("JobLocation");
        Payload.Builder facts = JsonLdPayload.facts(job.detail())
                .title(text(entry, "JobTitle").or(() -> text(job.detail(), "title")))
                .postedAt(text(entry, "PublishedDate"))
                .workplace(workplace(text(entry, "LocationName").or(() -> text(location, "Name"))));
        if (entry.path("IsRemote").asBoolean(false)) {
            facts.remote(Optional.of(true));
        }
        if (text(job.detail(), "description").isEmpty()) {
            facts.part("", text(entry, "Description"));
        }
        if (job.detail().path("jobLocation").isMissingNode()) {
            Words.place(text(location, "City"), text(location, "State"), text(location, "Country"))
                    .ifPresent(facts::place);
        }
        return facts.build();
    }

    private static Optional<String> workplace(Optional<String> name) {
        return name.filter(words -> words.equalsIgnoreCase("hybrid") || words.equalsIgnoreCase("remote"));
    }
}
