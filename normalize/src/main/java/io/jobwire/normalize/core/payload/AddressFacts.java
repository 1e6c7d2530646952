package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.list;
import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places of a schema.org JobPosting: a Place with one address or several, an address where a Place should be, words, or the
 * parts of an address at the posting itself. What programs write where nothing is known names no place. Stateless.
 *
 * @see <a href="https://schema.org/jobLocation">schema.org/jobLocation</a>
 */
final class AddressFacts {
    /** How large career sites write a whole address into the one field for the street: town, region, country, code. */
    private static final Pattern WHOLE =
            Pattern.compile("([^,\\d]{2,60})(?:,\\s*([^,]{1,60}))?,\\s*([A-Z]{2})(,\\s*[A-Z\\d][A-Z\\d -]{2,9})?");

    /** Codes of countries that are states of the United States too: without a postal code they may be either. */
    private static final Set<String> STATES = Set.of(
            "AL", "AR", "AZ", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS",
            "MT", "NC", "NE", "PA", "SC", "SD", "TN", "VA", "VT");

    private AddressFacts() {}

    static void add(Payload.Builder facts, JsonNode job) {
        List<JsonNode> locations = list(job.path("jobLocation")).stream()
                .filter(location -> location.isContainerNode() || Words.says(location.asText()))
                .toList();
        locations.forEach(location -> place(facts, location));
        if (locations.isEmpty()) {
            place(facts, job.has("address") ? job.path("address") : job);
        }
    }

    private static void place(Payload.Builder facts, JsonNode location) {
        List<JsonNode> addresses = list(location.path("address"));
        if (addresses.isEmpty() && location.isObject()) {
            if (!address(facts, location) && !named(location).equals("jobposting")) {
                facts.place(words(location, "name"));
            }
        } else if (addresses.isEmpty()) {
            facts.place(JsonFields.scalar(location).filter(Words::says));
        }
        for (JsonNode address : addresses) {
            if (!address.isObject()) {
                facts.place(JsonFields.scalar(address).filter(Words::says));
            } else if (!address(facts, address)) {
                facts.place(words(location, "name"));
            }
        }
    }

    private static String named(JsonNode node) {
        return node.path("@type").asText().toLowerCase(Locale.ROOT);
    }

    /** Takes the parts of an address; false when it has none. */
    private static boolean address(Payload.Builder facts, JsonNode address) {
        Optional<PlaceFact> place = Words.place(
                words(address, "addressLocality"), words(address, "addressRegion"), words(address, "addressCountry"));
        if (place.isPresent()) {
            facts.place(place.get());
            return true;
        }
        Optional<String> street = words(address, "streetAddress");
        Matcher whole = WHOLE.matcher(street.orElse(""));
        if (whole.matches() && (whole.group(4) != null || !STATES.contains(whole.group(3)))) {
            facts.place(new PlaceFact(
                    street.get(),
                    Optional.of(whole.group(1)),
                    Optional.ofNullable(whole.group(2)),
                    Optional.of(whole.group(3))));
        } else {
            facts.place(street);
        }
        return street.isPresent();
    }

    /** What a part says: text, the name of a thing, or the first of several. */
    private static Optional<String> words(JsonNode address, String part) {
        return list(address.path(part)).stream()
                .flatMap(one -> JsonFields.scalar(one).or(() -> text(one, "name")).stream())
                .filter(Words::says)
                .findFirst();
    }
}
