package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Remote OK's API. Every job is remote; pay is in US dollars a year and 0 stands for unknown; tags are not the text. */
final class RemoteOkPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, RemoteOkPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "position").or(() -> text(job, "title")))
                .company(text(job, "company"))
                .part("", text(job, "description"))
                .remote(Optional.of(true))
                .postedAt(text(job, "date").or(() -> text(job, "epoch")))
                .url(text(job, "url"))
                .applyUrl(text(job, "apply_url"));
        text(job, "location").ifPresent(where -> RemoteWhere.add(facts, where));
        return facts.pay(new PayFact(
                        JsonFields.number(job, "salary_min"),
                        JsonFields.number(job, "salary_max"),
                        Optional.of("USD"),
                        "per year",
                        "salary_min"))
                .build();
    }
}
