package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Pinpoint's postings: a description and three parts with headings of their own. Pay counts only where it may be shown. */
final class PinpointPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, PinpointPayload::payload);
    }

    private static Payload payload(JsonNode posting) {
        Payload.Builder facts = Payload.builder()
                .title(text(posting, "title"))
                .part("", text(posting, "description"))
                .part(
                        heading(posting, "key_responsibilities", "Responsibilities"),
                        text(posting, "key_responsibilities"))
                .part(
                        heading(posting, "skills_knowledge_expertise", "Requirements"),
                        text(posting, "skills_knowledge_expertise"))
                .part(heading(posting, "benefits", "Benefits"), text(posting, "benefits"))
                .workplace(text(posting, "workplace_type").or(() -> text(posting, "workplace_type_text")))
                .employment(text(posting, "employment_type").or(() -> text(posting, "employment_type_text")))
                .validUntil(text(posting, "deadline_at"))
                .url(text(posting, "url"))
                .requisitionId(text(posting, "job", "requisition_id"));
        JsonNode location = posting.path("location");
        text(location, "name")
                .map(name -> new PlaceFact(name, Optional.empty(), Optional.empty(), Optional.empty()))
                .or(() -> Words.place(text(location, "city"), text(location, "province"), Optional.empty()))
                .ifPresent(facts::place);
        if (posting.path("compensation_visible").asBoolean(true)) {
            pay(facts, posting);
        }
        return facts.build();
    }

    private static String heading(JsonNode posting, String part, String usual) {
        return text(posting, part + "_header").orElse(usual);
    }

    private static void pay(Payload.Builder facts, JsonNode posting) {
        facts.payText(text(posting, "compensation"));
        if (JsonFields.number(posting, "compensation_minimum").isPresent()
                || JsonFields.number(posting, "compensation_maximum").isPresent()) {
            facts.pay(new PayFact(
                    JsonFields.number(posting, "compensation_minimum"),
                    JsonFields.number(posting, "compensation_maximum"),
                    text(posting, "compensation_currency"),
                    text(posting, "compensation_frequency").orElse(""),
                    "compensation"));
        }
    }
}
