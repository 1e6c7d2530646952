package io.jobwire.normalize.core.resume;

import io.jobwire.records.ProfileSkill;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the skills of a resume. Years are the union of the positions that name the skill; one that only a list or a project
 * names has none. Immutable.
 */
public final class ResumeSkills {
    private final Taxonomy taxonomy;

    public ResumeSkills(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The skills, in order of first appearance.
     *
     * @param text without contact details
     * @param positions of the resume
     */
    public List<ProfileSkill> read(String text, List<Held> positions) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Mention mention : taxonomy.tagger().tag(text)) {
            mentions.computeIfAbsent(mention.skillId(), id -> new ArrayList<>()).add(mention);
        }
        List<ProfileSkill> skills = new ArrayList<>();
        mentions.forEach((id, all) -> skills.add(skill(id, all, positions)));
        return skills;
    }

    /** A mention in a position proves more than one in a list. */
    private ProfileSkill skill(String id, List<Mention> mentions, List<Held> positions) {
        List<Held> using = positions.stream()
                .filter(position -> mentions.stream().anyMatch(mention -> in(mention, position)))
                .toList();
        Mention telling = mentions.stream()
                .filter(mention -> using.stream().anyMatch(position -> in(mention, position)))
                .findFirst()
                .orElse(mentions.getFirst());
        List<MonthSpan> spans =
                using.stream().flatMap(position -> position.when().stream()).toList();
        Optional<MonthSpan> last = spans.stream().max((one, other) -> Integer.compare(one.end(), other.end()));
        return new ProfileSkill(
                id,
                taxonomy.skill(id).map(SkillEntry::name).orElse(id),
                spans.isEmpty() ? null : MonthSpan.years(spans),
                last.map(MonthSpan::lastMonth).orElse(null),
                telling.start(),
                telling.end(),
                mentions.size());
    }

    private static boolean in(Mention mention, Held position) {
        return mention.start() >= position.start() && mention.end() <= position.end();
    }
}
