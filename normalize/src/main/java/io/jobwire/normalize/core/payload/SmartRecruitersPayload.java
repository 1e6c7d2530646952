package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * SmartRecruiters' posting API. The text stands in four sections of the detail; a country that is called "remote" is none, but
 * says how the work is done.
 */
final class SmartRecruitersPayload implements PayloadReader {
    private static final List<String> SECTIONS =
            List.of("companyDescription", "jobDescription", "qualifications", "additionalInformation");

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, json -> payload(TwoPart.of(json)));
    }

    private static Payload payload(TwoPart job) {
        Payload.Builder facts = Payload.builder()
                .title(job.text("name"))
                .company(job.text("company", "name"))
                .employment(job.text("typeOfEmployment", "label").or(() -> job.text("typeOfEmployment", "id")))
                .language(job.text("language", "code"))
                .postedAt(job.text("releasedDate"))
                .url(job.text("postingUrl"))
                .applyUrl(job.text("applyUrl"))
                .requisitionId(job.text("refNumber"));
        JsonNode sections = job.path("jobAd").path("sections");
        for (String name : SECTIONS) {
            String heading = text(sections, name, "title").orElse("");
            facts.part(heading, text(sections, name, "text"));
        }
        place(facts, job.path("location"));
        return facts.build();
    }

    private static void place(Payload.Builder facts, JsonNode location) {
        Optional<String> country = text(location, "country");
        boolean remoteCountry = country.equals(Optional.of("remote"));
        Optional<String> city = text(location, "city");
        Optional<String> region = text(location, "region");
        Optional<String> real = country.filter(code -> !remoteCountry);
        Words.place(city, region, real)
                .map(place -> new PlaceFact(text(location, "fullLocation").orElse(place.text()), city, region, real))
                .ifPresent(facts::place);
        if (JsonFields.flag(location, "hybrid").equals(Optional.of(true))) {
            facts.workplace(Optional.of("hybrid"));
        }
        facts.remote(remoteCountry ? Optional.of(true) : JsonFields.flag(location, "remote"));
    }
}
