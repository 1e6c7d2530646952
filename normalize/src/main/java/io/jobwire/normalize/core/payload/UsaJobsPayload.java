package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.list;
import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item of USAJOBS' search API: the facts stand in {@code MatchedObjectDescriptor}, the announcement in its user area.
 * Source: developer.usajobs.gov/api-reference/get-api-search.
 */
final class UsaJobsPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, UsaJobsPayload::payload);
    }

    private static Payload payload(JsonNode item) {
        JsonNode job = item.has("MatchedObjectDescriptor") ? item.path("MatchedObjectDescriptor") : item;
        JsonNode details = job.path("UserArea").path("Details");
        Payload.Builder facts = Payload.builder()
                .title(text(job, "PositionTitle"))
                .company(text(job, "OrganizationName").or(() -> text(job, "DepartmentName")))
                .part("", text(details, "JobSummary"))
                .part("Duties", lines(details.path("MajorDuties")))
                .part("Key requirements", lines(details.path("KeyRequirements")))
                .part("Requirements", text(details, "Requirements"))
                .part("Qualifications", text(job, "QualificationSummary"))
                .part("Education", text(details, "Education"))
                .part("How you will be evaluated", text(details, "Evaluations"))
                .part("Benefits", text(details, "Benefits"))
                .part("Other information", text(details, "OtherInformation"))
                .employment(names(job.path("PositionSchedule")))
                .postedAt(text(job, "PublicationStartDate").or(() -> text(job, "PositionStartDate")))
                .validUntil(text(job, "ApplicationCloseDate").or(() -> text(job, "PositionEndDate")))
                .url(text(job, "PositionURI"))
                .applyUrl(list(job.path("ApplyURI")).stream()
                        .flatMap(link -> JsonFields.scalar(link).stream())
                        .findFirst())
                .requisitionId(text(job, "PositionID"))
                .remote(JsonFields.flag(details, "RemoteIndicator").filter(remote -> remote));
        for (JsonNode place : list(job.path("PositionLocation"))) {
            // A city's name here carries its state: "Norfolk, Virginia".
            facts.place(new PlaceFact(
                    text(place, "LocationName").orElse(""),
                    text(place, "CityName").map(city -> city.replaceFirst(",.*$", "")),
                    text(place, "CountrySubDivisionCode"),
                    text(place, "CountryCode")));
        }
        for (JsonNode range : list(job.path("PositionRemuneration"))) {
            facts.pay(new PayFact(
                    JsonFields.number(range, "MinimumRange"),
                    JsonFields.number(range, "MaximumRange"),
                    Optional.of("USD"),
                    UsaJobsPay.period(text(range, "RateIntervalCode").orElse("")),
                    "PositionRemuneration"));
        }
        return facts.build();
    }

    private static Optional<String> names(JsonNode list) {
        return Stream.of(list)
                .flatMap(node -> list(node).stream())
                .flatMap(one -> text(one, "Name").stream())
                .findFirst();
    }

    private static Optional<String> lines(JsonNode node) {
        if (!node.isArray() || node.size() < 2) {
            return node.isArray() ? JsonFields.scalar(node.path(0)) : JsonFields.scalar(node);
        }
        StringBuilder html = new StringBuilder("<ul>");
        list(node)
                .forEach(line -> JsonFields.scalar(line)
                        .ifPresent(words -> html.append("<li>").append(words).append("</li>")));
        return Optional.of(html.append("</ul>").toString());
    }
}
