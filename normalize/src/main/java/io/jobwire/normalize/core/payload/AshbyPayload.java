package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Ashby's job board API with compensation. Only components of the type Salary are pay; equity and bonus are not. */
final class AshbyPayload implements PayloadReader {
    /** The same text once more, and half of the body; read only where there is no other. */
    private static final Set<String> PLAIN = Set.of("descriptionPlain");

    @Override
    public Reading read(String body) {
        return JsonFields.objectWithout(PLAIN, body, job -> payload(job, body));
    }

    private static Payload payload(JsonNode job, String body) {
        JsonNode compensation = job.path("compensation");
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .part("", text(job, "descriptionHtml").or(() -> plain(body)))
                .place(place(job))
                .workplace(text(job, "workplaceType"))
                .remote(JsonFields.flag(job, "isRemote"))
                .employment(text(job, "employmentType"))
                .postedAt(text(job, "publishedAt"))
                .url(text(job, "jobUrl"))
                .applyUrl(text(job, "applyUrl"))
                .payText(text(compensation, "compensationTierSummary"));
        job.path("secondaryLocations").forEach(other -> facts.place(place(other)));
        for (JsonNode tier : compensation.path("compensationTiers")) {
            tier.path("components").forEach(component -> pay(facts, component));
        }
        return facts.build();
    }

    private static Optional<String> plain(String body) {
        return JsonFields.field(body, "descriptionPlain");
    }

    private static PlaceFact place(JsonNode node) {
        JsonNode address = node.path("address").path("postalAddress");
        return new PlaceFact(
                text(node, "location").orElse(""),
                text(address, "addressLocality"),
                text(address, "addressRegion"),
                text(address, "addressCountry"));
    }

    private static void pay(Payload.Builder facts, JsonNode component) {
        Optional<String> type = text(component, "compensationType");
        if (type.equals(Optional.of("Salary"))) {
            facts.pay(new PayFact(
                    JsonFields.number(component, "minValue"),
                    JsonFields.number(component, "maxValue"),
                    text(component, "currencyCode"),
                    text(component, "interval").orElse(""),
                    "compensation"));
        }
    }
}
