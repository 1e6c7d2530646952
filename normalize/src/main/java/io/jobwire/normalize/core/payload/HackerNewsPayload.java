package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One top-level comment of a thread "Ask HN: Who is hiring?", from Algolia's search API or from Firebase's. All of it is
 * free text; what its first line says by custom is read by {@link HiringLine}, and what it does not say stays absent.
 */
final class HackerNewsPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, HackerNewsPayload::payload);
    }

    private static Payload payload(JsonNode comment) {
        String html = text(comment, "text").orElse("");
        HiringLine line = HiringLine.of(html);
        Payload.Builder facts = Payload.builder()
                .title(line.role())
                .company(line.company())
                .part("", Optional.of(html).filter(words -> !words.isBlank()))
                .workplace(line.workplace())
                .employment(line.employment())
                .payText(line.pay())
                .applyUrl(line.link())
                .postedAt(text(comment, "created_at_i")
                        .or(() -> text(comment, "time"))
                        .or(() -> text(comment, "created_at")))
                .url(text(comment, "id").map(id -> "https://news.ycombinator.com/item?id=" + id));
        line.places().forEach(place -> facts.place(Optional.of(place)));
        return facts.build();
    }
}
