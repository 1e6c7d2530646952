package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mercor's listings. A place that begins with "Remote" is where a worker may live; amounts are in US dollars, which the answer
 * does not say.
 */
final class MercorPayload implements PayloadReader {
    private static final String DOLLARS = "USD";
    private static final Pattern REMOTE = Pattern.compile("(?i)^remote\\b[\\s,:-]*");

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, MercorPayload::payload);
    }

    private static Payload payload(JsonNode listing) {
        Payload.Builder facts = Payload.builder()
                .title(text(listing, "title"))
                .company(text(listing, "companyName"))
                .part("", text(listing, "description"))
                .employment(text(listing, "commitment"))
                .postedAt(text(listing, "postedAt").or(() -> text(listing, "createdAt")));
        String place = text(listing, "location").orElse("").strip();
        if (REMOTE.matcher(place).find()) {
            facts.remote(Optional.of(true));
            RemoteWhere.add(facts, REMOTE.matcher(place).replaceFirst(""));
        } else {
            facts.place(Optional.of(place).filter(words -> !words.isEmpty()));
        }
        if (JsonFields.number(listing, "rateMin").isPresent()
                || JsonFields.number(listing, "rateMax").isPresent()) {
            facts.pay(new PayFact(
                    JsonFields.number(listing, "rateMin"),
                    JsonFields.number(listing, "rateMax"),
                    text(listing, "currency").or(() -> Optional.of(DOLLARS)),
                    text(listing, "payRateFrequency").orElse(""),
                    "rateMin"));
        }
        return facts.build();
    }
}
