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
                .title(first(job, "title").or(() -> first(job, "name")))
                .company(name(job.path("hiringOrganization")))
                .part("", words(job.path("description")))
                .part("Responsibilities", extra(job, "responsibilities"))
                .part("Qualifications", extra(job, "qualifications"))
                .part("Experience", extra(job, "experienceRequirements"))
                .part("Skills", extra(job, "skills"))
                .part("Working hours", extra(job, "workHours"))
                .part("Benefits", extra(job, "jobBenefits"))
                .employment(words(job.path("employmentType")))
                .language(text(job, "inLanguage"))
                .postedAt(first(job, "datePosted"))
                .validUntil(first(job, "validThrough"))
                .url(first(job, "url"))
                .requisitionId(identifier(job))
                .education(words(job.path("educationRequirements")))
                .experienceMonths(months(job.path("experienceRequirements")));
        AddressFacts.add(facts, job);
        Optional<String> type = words(job.path("jobLocationType"));
        boolean telecommute = type.filter(
                        words -> words.toUpperCase(Locale.ROOT).contains("TELECOMMUTE"))
                .isPresent();
        if (telecommute) {
            facts.remote(Optional.of(true));
        } else {
            facts.workplace(type);
        }
        list(job.path("applicantLocationRequirements"))
                .forEach(where -> name(where).ifPresent(facts::remoteWhere));
        SalaryFacts.add(facts, job);
        return facts;
    }

    /** The first text of a field that should have but one. */
    private static Optional<String> first(JsonNode job, String field) {
        return list(job.path(field)).stream()
                .flatMap(one -> JsonFields.scalar(one).stream())
                .findFirst();
    }

    /** What another field says beyond the description. */
    private static Optional<String> extra(JsonNode job, String field) {
        String description = words(job.path("description")).orElse("");
        return words(job.path(field)).filter(words -> !description.contains(words));
    }

    private static Optional<String> identifier(JsonNode job) {
        JsonNode identifier = job.path("identifier");
        return text(identifier, "value").or(() -> JsonFields.scalar(identifier));
    }

    /** A name of something that is an object, a list of them or just text. */
    private static Optional<String> name(JsonNode node) {
        return list(node).stream()
                .flatMap(one -> first(one, "name")
                        .or(() -> text(one, "legalName"))
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
}
