package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * BambooHR's careers list and its detail. {@code isRemote} is hardly ever set; {@code locationType} tells: 0 on site, 1
 * remote, 2 hybrid.
 */
final class BambooHrPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> {
            TwoPart parts = TwoPart.of(json);
            JsonNode opening = parts.detail().path("result").path("jobOpening");
            return payload(new TwoPart(parts.entry(), opening.isObject() ? opening : parts.entry()));
        });
    }

    private static Payload payload(TwoPart job) {
        Payload.Builder facts = Payload.builder()
                .title(job.text("jobOpeningName"))
                .part("", job.text("description"))
                .workplace(job.text("locationType").flatMap(BambooHrPayload::workplace))
                .remote(JsonFields.flag(job.entry(), "isRemote"))
                .employment(job.text("employmentStatusLabel"))
                .payText(job.text("compensation"))
                .postedAt(job.text("datePosted"))
                .url(job.text("jobOpeningShareUrl"));
        Optional<PlaceFact> place = place(job.detail().path("location"))
                .or(() -> place(job.entry().path("location")))
                .or(() -> place(job.path("atsLocation")));
        place.ifPresentOrElse(facts::place, () -> facts.place(text(job.entry(), "locationText")));
        return facts.build();
    }

    private static Optional<PlaceFact> place(JsonNode location) {
        return Words.place(
                text(location, "city"),
                text(location, "state").or(() -> text(location, "province")),
                text(location, "addressCountry").or(() -> text(location, "country")));
    }

    private static Optional<String> workplace(String type) {
        return switch (type) {
            case "0" -> Optional.of("on site");
            case "1" -> Optional.of("remote");
            case "2" -> Optional.of("hybrid");
            default -> Optional.empty();
        };
    }
}
