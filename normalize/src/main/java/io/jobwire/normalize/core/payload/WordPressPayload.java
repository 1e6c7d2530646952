package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Posts of WordPress, and the fields that the plugin WP Job Manager adds to them. Times without an offset are those of the
 * site, so the one in UTC comes first.
 */
final class WordPressPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, WordPressPayload::payload);
    }

    private static Payload payload(JsonNode post) {
        JsonNode meta = post.path("meta");
        Payload.Builder facts = Payload.builder()
                .title(text(post, "title", "rendered").or(() -> text(post, "title")))
                .company(text(meta, "_company_name"))
                .part("", text(post, "content", "rendered").or(() -> text(post, "content")))
                .place(text(meta, "_job_location"))
                .postedAt(text(post, "date_gmt").map(time -> time + "Z").or(() -> text(post, "date")))
                .validUntil(text(meta, "_job_expires"))
                .applyUrl(text(meta, "_application").filter(where -> where.startsWith("http")))
                .url(text(post, "link"));
        if (meta.path("_remote_position").asBoolean(false)) {
            facts.remote(Optional.of(true));
        }
        text(meta, "_job_salary")
                .ifPresent(amount -> facts.pay(new PayFact(
                        JsonFields.amount(Optional.of(amount)),
                        JsonFields.amount(Optional.of(amount)),
                        text(meta, "_job_salary_currency"),
                        text(meta, "_job_salary_unit").orElse(""),
                        "_job_salary")));
        return facts.build();
    }
}
