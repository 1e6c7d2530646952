package io.jobwire.normalize.core.payload;

import static io.jobwire.normalize.core.payload.JsonFields.list;
import static io.jobwire.normalize.core.payload.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * schema.org's JobPosting as sites write it: any field may be one value or a list, an object or plain text.
 *
 * @see <a href="https://schema.org/JobPosting">schema.org/JobPosting</a>
 */
final class JsonLdPayload implements PayloadReader {

    @Override
    public Reading read(String body) {
        return JsonFields.object(body, job -> facts(job).build());
    }

    /** What a JobPosting states; others read it from inside of their own bodies. */
    static Payload.Builder facts(JsonNode job) {
        Payload.Builder facts = Payload.builder()
                .title(text(job, "title").or(() -> text(job, "name")))
                .company(name(job.path("hiringOrganization")))
                .part("", text(job, "description"))
                .part("Responsibilities", extra(job, "responsibilities"))
                .part("Qualifications", extra(job, "qualifications"))
                .part("Skills", extra(job, "skills"))
                .part("Benefits", extra(job, "jobBenefits"))
                .employment(words(job.path("employmentType")))
                .language(text(job, "inLanguage"))
                .postedAt(text(job, "datePosted"))
                .validUntil(text(job, "validThrough"))
                .url(text(job, "url"))
                .requisitionId(identifier(job))
                .education(words(job.path("educationRequirements")))
                .experienceMonths(months(job.path("experienceRequirements")));
        list(job.path("jobLocation")).forEach(location -> place(facts, location));
        Optional<String> type = words(job.path("jobLocationType"));
        facts.remote(type.filter(words -> words.toUpperCase(Locale.ROOT).contains("TELECOMMUTE"))
                .map(words -> true));
        list(job.path("applicantLocationRequirements"))
                .forEach(where -> name(where).ifPresent(facts::remoteWhere));
        list(job.path("baseSalary")).forEach(salary -> pay(facts, salary));
        return facts;
    }

    /** What another field says beyond the description. */
    private static Optional<String> extra(JsonNode job, String field) {
        String description = text(job, "description").orElse("");
        return words(job.path(field)).filter(words -> !description.contains(words));
    }

    private static Optional<String> identifier(JsonNode job) {
        JsonNode identifier = job.path("identifier");
        return text(identifier, "value").or(() -> JsonFields.scalar(identifier));
    }

    /** A name of something that is an object, a list of them or just text. */
    private static Optional<String> name(JsonNode node) {
        return list(node).stream()
                .flatMap(one -> text(one, "name")
                        .or(() -> text(one, "address", "addressCountry"))
                        .or(() -> text(one, "address", "addressCountry", "name"))
                        .or(() -> JsonFields.scalar(one))
                        .stream())
                .findFirst();
    }

    private static Optional<String> words(JsonNode node) {
        String words = list(node).stream()
                .flatMap(one -> Stream.of(JsonFields.scalar(one), text(one, "credentialCategory"), text(one, "name"))
                        .flatMap(Optional::stream)
                        .limit(1))
                .collect(Collectors.joining("\n"));
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<Integer> months(JsonNode node) {
        OptionalDouble months = JsonFields.number(node, "monthsOfExperience");
        return months.isPresent() && months.getAsDouble() >= 0 && months.getAsDouble() <= 600
                ? Optional.of((int) months.getAsDouble())
                : Optional.empty();
    }

    private static void place(Payload.Builder facts, JsonNode location) {
        JsonNode address = location.path("address");
        if (!address.isObject()) {
            facts.place(
                    JsonFields.scalar(address).or(() -> text(location, "name")).or(() -> JsonFields.scalar(location)));
            return;
        }
        Optional<String> city = text(address, "addressLocality");
        Optional<String> region = text(address, "addressRegion");
        Optional<String> country = text(address, "addressCountry").or(() -> text(address, "addressCountry", "name"));
        String words = Stream.of(city, region, country)
                .flatMap(Optional::stream)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            facts.place(new PlaceFact(words, city, region, country));
        }
    }

    private static void pay(Payload.Builder facts, JsonNode salary) {
        JsonNode value = salary.path("value");
        Optional<String> currency = text(salary, "currency")
                .or(() -> text(salary, "salaryCurrency"))
                .or(() -> text(value, "currency"));
        if (!value.isObject()) {
            if (JsonFields.number(salary, "value").isPresent()) {
                OptionalDouble amount = JsonFields.number(salary, "value");
                facts.pay(new PayFact(
                        amount, amount, currency, text(salary, "unitText").orElse(""), "baseSalary"));
            } else if (JsonFields.number(salary, "minValue").isPresent()) {
                bounds(facts, salary, salary, currency);
            } else {
                facts.payText(JsonFields.scalar(salary).or(() -> text(salary, "value")));
            }
            return;
        }
        bounds(facts, salary, value, currency);
    }

    private static void bounds(Payload.Builder facts, JsonNode salary, JsonNode value, Optional<String> currency) {
        OptionalDouble one = JsonFields.number(value, "value");
        OptionalDouble min = JsonFields.number(value, "minValue");
        OptionalDouble max = JsonFields.number(value, "maxValue");
        String period = text(value, "unitText")
                .or(() -> text(value, "unitCode"))
                .or(() -> text(salary, "unitText"))
                .orElse("");
        boolean range = min.isPresent() || max.isPresent();
        facts.pay(new PayFact(range ? min : one, range ? max : one, currency, period, "baseSalary"));
    }
}
