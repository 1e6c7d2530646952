package io.jobwire.ingest.resume;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a resume in the JSON Resume schema as the text that it would be printed as. Stateless. Source: jsonresume.org/schema. */
final class JsonResume {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .build())
            .build();

    private record Section(String member, String heading) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("work", "Experience"),
            new Section("volunteer", "Volunteering"),
            new Section("education", "Education"),
            new Section("projects", "Projects"),
            new Section("skills", "Skills"),
            new Section("languages", "Languages"),
            new Section("certificates", "Certificates"),
            new Section("awards", "Awards"),
            new Section("publications", "Publications"),
            new Section("interests", "Interests"));

    private final StringBuilder text = new StringBuilder();

    private JsonResume() {}

    /** The text of a resume in this schema; empty when a text is anything else. */
    static Optional<String> text(String json) {
        if (!json.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode resume = MAPPER.readTree(json);
            boolean known = resume.path("basics").isObject()
                    && SECTIONS.stream()
                            .anyMatch(section -> resume.path(section.member()).isArray());
            return known ? Optional.of(new JsonResume().written(resume)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String written(JsonNode resume) {
        JsonNode basics = resume.path("basics");
        line(said(basics, "name"));
        line(said(basics, "label"));
        JsonNode place = basics.path("location");
        line(joined(", ", said(place, "city"), said(place, "region"), said(place, "countryCode")));
        line(joined(" ", said(basics, "email"), said(basics, "phone"), said(basics, "url")));
        line(said(basics, "summary"));
        for (Section section : SECTIONS) {
            if (!resume.path(section.member()).isEmpty()) {
                text.append('\n').append(section.heading()).append("\n\n");
                resume.path(section.member()).forEach(entry -> entry(section.member(), entry));
            }
        }
        return text.toString();
    }

    private void entry(String kind, JsonNode entry) {
        if (!entry.isObject()) {
            line(entry.asText());
            return;
        }
        switch (kind) {
            case "skills", "interests" -> line(joined(": ", said(entry, "name"), list(entry, "keywords", ", ")));
            case "languages" -> line(joined(": ", said(entry, "language"), said(entry, "fluency")));
            case "certificates", "awards", "publications" ->
                line(joined(
                        ", ",
                        said(entry, kind.equals("awards") ? "title" : "name"),
                        Stream.of("issuer", "awarder", "publisher")
                                .map(member -> said(entry, member))
                                .filter(words -> !words.isEmpty())
                                .findFirst()
                                .orElse(""),
                        joined("", said(entry, "date"), said(entry, "releaseDate"))));
            default -> spell(kind, entry);
        }
    }

    /** An entry with a time: a line of title, employer and time, then what was done. */
    private void spell(String kind, JsonNode entry) {
        String employer = Stream.of("name", "company", "organization", "institution")
                .map(member -> said(entry, member))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        String title = kind.equals("education")
                ? joined(" ", said(entry, "studyType"), said(entry, "area"))
                : said(entry, "position");
        line(joined(", ", title, employer, said(entry, "location")));
        line(time(kind, entry));
        line(said(entry, "summary"));
        line(said(entry, "description"));
        for (String member : List.of("highlights", "courses", "keywords")) {
            entry.path(member).forEach(point -> line("- " + point.asText().strip()));
        }
        text.append('\n');
    }

    /** Work without an end goes on. */
    private static String time(String kind, JsonNode entry) {
        String from = said(entry, "startDate");
        String to = said(entry, "endDate");
        boolean open = to.isEmpty() && !from.isEmpty() && kind.equals("work");
        return joined(" - ", from, open ? "Present" : to);
    }

    private void line(String words) {
        if (!words.isBlank()) {
            text.append(words.strip()).append('\n');
        }
    }

    private static String said(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private static String list(JsonNode node, String member, String between) {
        return Stream.iterate(0, i -> i < node.path(member).size(), i -> i + 1)
                .map(i -> node.path(member).path(i).asText().strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
