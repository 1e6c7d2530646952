package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Workday's list entry and the detail's {@code jobPostingInfo}. "5 Locations" is no place. The list says "Posted 3 Days Ago",
 * which counts where the detail has no {@code startDate}, the day on which the posting went public.
 */
final class WorkdayPayload implements PayloadReader {
    private static final Pattern COUNT = Pattern.compile("(?i)\\d+ locations?");

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, WorkdayPayload::payload);
    }

    private static Payload payload(JsonNode body) {
        TwoPart parts = TwoPart.of(body);
        JsonNode detail = parts.detail();
        JsonNode info = detail.path("jobPostingInfo");
        TwoPart job = new TwoPart(parts.entry(), info);
        Payload.Builder facts = Payload.builder()
                .title(job.text("title"))
                .company(text(detail, "hiringOrganization", "name"))
                .part("", text(info, "jobDescription"))
                .workplace(job.text("remoteType"))
                .employment(job.text("timeType"))
                .postedAt(text(info, "startDate").or(() -> job.text("postedOn")))
                .validUntil(text(info, "endDate"))
                .url(text(info, "externalUrl"))
                .requisitionId(text(info, "jobReqId")
                        .or(() -> JsonFields.scalar(
                                parts.entry().path("bulletFields").path(0))));
        text(info, "location").map(words -> withCountry(words, info)).ifPresent(facts::place);
        info.path("additionalLocations").forEach(place -> facts.place(JsonFields.scalar(place)));
        if (!info.isObject()) {
            facts.place(text(parts.entry(), "locationsText")
                    .filter(words -> !COUNT.matcher(words).matches()));
        }
        return facts.build();
    }

    private static PlaceFact withCountry(String words, JsonNode info) {
        Optional<String> country = text(info, "country", "alpha2Code").or(() -> text(info, "country", "descriptor"));
        return new PlaceFact(words, Optional.empty(), Optional.empty(), country);
    }
}
