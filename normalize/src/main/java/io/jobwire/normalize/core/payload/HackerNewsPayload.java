package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwire.normalize.core.RejectionCode;
import io.jobwire.normalize.core.message.Message;
import io.jobwire.normalize.core.message.MessageReader;
import io.jobwire.taxonomy.Gazetteer;
import java.util.Optional;

/**
 * One top-level comment of a thread "Ask HN: Who is hiring?", from Algolia's search API or from Firebase's. All of it is
 * free text that a {@link MessageReader} reads; what it does not say stays absent.
 */
final class HackerNewsPayload implements PayloadReader {
    private final MessageReader messages;

    HackerNewsPayload(Gazetteer places) {
        messages = new MessageReader(places);
    }

    @Override
    public Reading read(String body) {
        return JsonFields.reading(body, comment -> {
            String html = text(comment, "text").orElse("");
            Message message = messages.read(html);
            return message.posting()
                    ? new Reading.Read(payload(comment, html, message))
                    : new Reading.Unreadable(RejectionCode.NOT_A_POSTING, "The message offers no job");
        });
    }

    private static Payload payload(JsonNode comment, String html, Message message) {
        Payload.Builder facts = Payload.builder()
                .title(Optional.of(message.title()))
                .company(message.company())
                .part("", Optional.of(html).filter(words -> !words.isBlank()))
                .workplace(message.workplace())
                .employment(message.employment())
                .payText(message.pay())
                .applyUrl(message.link())
                .postedAt(text(comment, "created_at_i")
                        .or(() -> text(comment, "time"))
                        .or(() -> text(comment, "created_at")))
                .url(text(comment, "id").map(id -> "https://news.ycombinator.com/item?id=" + id));
        message.places().forEach(place -> facts.place(Optional.of(place)));
        return facts.build();
    }
}
