package io.jobwire.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwire.launcher.UserException;
import io.jobwire.launcher.system.Intake;
import io.jobwire.records.CanonicalListing;
import io.jobwire.records.EducationLevel;
import io.jobwire.records.Need;
import io.jobwire.records.Seniority;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a job asks for, in the form that a person reads and corrects: {@code title, seniority, experienceYears,
 * education, skills [{id, name, need}]}, with the names and values of the listing's record.
 */
final class Criteria {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of("title", "seniority", "experienceYears", "education", "skills");

    private Criteria() {}

    /** The criteria of a job as JSON over many lines, to be saved and corrected. */
    static String write(CanonicalListing job) {
        ObjectNode all = MAPPER.createObjectNode()
                .put("title", job.getTitle())
                .put("seniority", job.getSeniority().name());
        job.getExperienceYears()
                .ifPresentOrElse(years -> all.put("experienceYears", years), () -> all.putNull("experienceYears"));
        all.put("education", job.getEducation().name());
        ArrayNode skills = all.putArray("skills");
        for (Skill skill : job.getSkills()) {
            skills.addObject()
                    .put("id", skill.getId())
                    .put("name", skill.getName())
                    .put("need", skill.getNeed().name());
        }
        return all.toPrettyString();
    }

    /**
     * The job with the criteria of a file in the place of its own; what the file leaves out stays.
     *
     * @throws UserException when the file is no such object, or names a skill or value that is not known
     */
    static CanonicalListing correct(CanonicalListing job, Path file, Taxonomy taxonomy) {
        ObjectNode given = object(file);
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw UserException.failed(file + " has a field " + field.getKey() + ": the criteria are "
                        + String.join(", ", FIELDS.stream().sorted().toList()) + ".");
            }
        }
        CanonicalListing.Builder corrected = CanonicalListing.newBuilder(job);
        if (given.hasNonNull("title")) {
            corrected.setTitle(given.get("title").asText());
            corrected.setCoreTitle(given.get("title").asText().toLowerCase(Locale.ROOT));
        }
        if (given.hasNonNull("seniority")) {
            corrected.setSeniority(value(Seniority.class, given, "seniority", file));
        }
        if (given.hasNonNull("education")) {
            corrected.setEducation(value(EducationLevel.class, given, "education", file));
        }
        if (given.has("experienceYears")) {
            corrected.setExperienceYears(
                    given.get("experienceYears").isNull()
                            ? null
                            : given.get("experienceYears").asInt());
        }
        if (given.has("skills")) {
            corrected.setSkills(skills(given.get("skills"), job, file, taxonomy));
        }
        return corrected.build();
    }

    private static List<Skill> skills(JsonNode given, CanonicalListing job, Path file, Taxonomy taxonomy) {
        Map<String, Skill> read = new HashMap<>();
        job.getSkills().forEach(skill -> read.putIfAbsent(skill.getId(), skill));
        List<Skill> skills = new ArrayList<>();
        for (JsonNode one : given) {
            SkillEntry entry = entry(one, file, taxonomy);
            Skill known = read.get(entry.id());
            skills.add(Skill.newBuilder()
                    .setId(entry.id())
                    .setName(entry.name())
                    .setNeed(one.hasNonNull("need") ? value(Need.class, one, "need", file) : Need.MUST)
                    .setStart(known == null ? -1 : known.getStart())
                    .setEnd(known == null ? -1 : known.getEnd())
                    .build());
        }
        return skills;
    }

    /** By id, else by any name that the taxonomy knows. */
    private static SkillEntry entry(JsonNode one, Path file, Taxonomy taxonomy) {
        String id = one.path("id").asText("");
        String name = one.isTextual() ? one.asText() : one.path("name").asText("");
        return taxonomy.skill(id)
                .or(() -> tagged(name, taxonomy))
                .orElseThrow(() -> UserException.failed(file + " names the skill \"" + (name.isEmpty() ? id : name)
                        + "\", which the taxonomy does not know: use another name of it, or leave it out."));
    }

    private static Optional<SkillEntry> tagged(String name, Taxonomy taxonomy) {
        Optional<SkillEntry> exact = taxonomy.skills().stream()
                .filter(skill -> skill.name().equalsIgnoreCase(name))
                .findFirst();
        return exact.or(() -> taxonomy.tagger().tag(name).stream()
                .filter(mention -> mention.start() == 0 && mention.end() == name.length())
                .flatMap(mention -> taxonomy.skill(mention.skillId()).stream())
                .findFirst());
    }

    private static <E extends Enum<E>> E value(Class<E> type, JsonNode fields, String field, Path file) {
        String given = fields.get(field).asText();
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> UserException.failed(file + " says " + field + " " + given + ": it is one of "
                        + names(Arrays.asList(type.getEnumConstants())) + "."));
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return String.join(", ", values.stream().map(Enum::name).toList());
    }

    private static ObjectNode object(Path file) {
        try {
            if (MAPPER.readTree(new String(Intake.bytes(file), StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return object;
            }
            throw UserException.failed(file + " should hold one JSON object: see jobwire rank --print-criteria.");
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw UserException.failed(
                    file + " is not JSON" + where + ": change what jobwire rank --print-criteria prints.");
        }
    }
}
