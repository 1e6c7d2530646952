package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One result of Adzuna's search API. Its text is a snippet; amounts are for a year, in the currency of the country whose
 * site the link leads to; an amount that Adzuna predicted is not the employer's and is not read.
 */
final class AdzunaPayload implements PayloadReader {
    /** Currency by the end of a site's host. */
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("adzuna.co.uk", "GBP"),
            Map.entry("adzuna.com", "USD"),
            Map.entry("adzuna.com.au", "AUD"),
            Map.entry("adzuna.com.br", "BRL"),
            Map.entry("adzuna.com.mx", "MXN"),
            Map.entry("adzuna.ca", "CAD"),
            Map.entry("adzuna.ch", "CHF"),
            Map.entry("adzuna.in", "INR"),
            Map.entry("adzuna.co.nz", "NZD"),
            Map.entry("adzuna.pl", "PLN"),
            Map.entry("adzuna.sg", "SGD"),
            Map.entry("adzuna.co.za", "ZAR"),
            Map.entry("adzuna.at", "EUR"),
            Map.entry("adzuna.be", "EUR"),
            Map.entry("adzuna.de", "EUR"),
            Map.entry("adzuna.es", "EUR"),
            Map.entry("adzuna.fr", "EUR"),
            Map.entry("adzuna.it", "EUR"),
            Map.entry("adzuna.nl", "EUR"));

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, AdzunaPayload::payload);
    }

    private static Payload payload(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title"))
                .company(text(job, "company", "display_name"))
                .part("", text(job, "description"))
                .place(place(job.path("location")))
                .employment(Stream.of(text(job, "contract_type"), text(job, "contract_time"))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + ", " + other))
                .postedAt(text(job, "created"))
                .url(text(job, "redirect_url"));
        if (!text(job, "salary_is_predicted").equals(Optional.of("1"))) {
            facts.pay(new PayFact(
                    JsonFields.number(job, "salary_min"),
                    JsonFields.number(job, "salary_max"),
                    currency(text(job, "redirect_url").orElse("")),
                    "per year",
                    "salary_min"));
        }
        return facts.build();
    }

    /** Areas go from the country down: the words that are shown leave the country out. */
    private static Optional<String> place(JsonNode location) {
        Optional<String> shown = text(location, "display_name");
        Optional<String> country = JsonFields.scalar(location.path("area").path(0));
        return shown.map(words -> country.filter(name -> !words.contains(name))
                .map(name -> words + ", " + name)
                .orElse(words));
    }

    private static Optional<String> currency(String link) {
        try {
            String host = String.valueOf(new URI(link.strip()).getHost());
            return Optional.ofNullable(CURRENCIES.get(host.replaceFirst("^www\\.", "")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
