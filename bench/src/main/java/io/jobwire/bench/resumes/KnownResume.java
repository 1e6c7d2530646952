package io.jobwire.bench.resumes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A resume of RenderCV's examples (MIT): the PDF and what the YAML that it was made from says.
 *
 * @param pdf the resume
 * @param positions under "experience"
 * @param skills the details under "skills", one by one
 * @param below title of the section that follows "skills"; empty when none does
 */
record KnownResume(Path pdf, List<Held> positions, List<String> skills, String below) {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /** A position, with the times as in profiles. */
    record Held(String title, String employer, String from, String to) {}

    /** All resumes of a folder that have both files. */
    static List<KnownResume> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(KnownResume::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownResume read(Path yaml) {
        try {
            JsonNode sections =
                    new YAMLMapper().readTree(yaml.toFile()).path("cv").path("sections");
            List<Held> positions = new ArrayList<>();
            for (JsonNode entry : sections.path("experience")) {
                positions.add(new Held(
                        plain(entry.path("position").asText()),
                        plain(entry.path("company").asText()),
                        entry.path("start_date").asText(),
                        entry.path("end_date").asText().replace("present", "")));
            }
            List<String> skills = new ArrayList<>();
            for (JsonNode entry : sections.path("skills")) {
                for (String skill : entry.path("details").asText().split(",\\s*")) {
                    skills.add(plain(skill));
                }
            }
            String name = yaml.getFileName().toString();
            return new KnownResume(
                    yaml.resolveSibling(name.substring(0, name.length() - ".yaml".length()) + ".pdf"),
                    positions,
                    skills,
                    below(sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String below(JsonNode sections) {
        List<String> names = new ArrayList<>();
        sections.fieldNames().forEachRemaining(names::add);
        int at = names.indexOf("skills");
        return at < 0 || at + 1 == names.size() ? "" : names.get(at + 1).replace('_', ' ');
    }

    private static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1").replace("**", "").strip();
    }
}
