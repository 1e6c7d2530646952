package io.jobwire.normalize.core.resume;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Passage;
import io.jobwire.records.PassageKind;
import io.jobwire.records.ProfileSkill;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the skills of a resume: those of the taxonomy wherever they stand, and what lists of skills name beyond it, which has no
 * id. Years are the union of the positions that name the skill; one that only a list or a project names has none. Immutable.
 */
public final class ResumeSkills {
    private final Taxonomy taxonomy;

    public ResumeSkills(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Where a skill is named. */
    private record Named(int start, int end) {}

    /**
     * The skills, in order of first appearance, those without an id behind the others.
     *
     * @param text without contact details
     * @param lines of the text
     * @param mentions of the taxonomy's skills in the text
     * @param lists passages of the text, some of which are lists of terms
     * @param positions of the resume
     */
    public List<ProfileSkill> read(
            String text, List<ResumeLine> lines, List<Mention> mentions, List<Passage> lists, List<Held> positions) {
        Map<String, List<Named>> known = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            // "Education" above the degrees is no skill of anybody.
            if (announced(lines, mention.start())) {
                continue;
            }
            known.computeIfAbsent(mention.skillId(), id -> new ArrayList<>())
                    .add(new Named(mention.start(), mention.end()));
        }
        List<ProfileSkill> skills = new ArrayList<>();
        known.forEach((id, all) ->
                skills.add(skill(id, taxonomy.skill(id).map(SkillEntry::name).orElse(id), all, lists, positions)));
        String small = Phrases.lower(text);
        Set<String> once = new LinkedHashSet<>();
        for (ListedSkills.Item item : ListedSkills.read(text, lines, mentions)) {
            if (once.add(Phrases.lower(item.name()))) {
                skills.add(skill("", item.name(), everywhere(small, item), lists, positions));
            }
        }
        return skills;
    }

    private static boolean announced(List<ResumeLine> lines, int at) {
        int from = 0;
        int to = lines.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            ResumeLine line = lines.get(middle);
            if (at < line.start()) {
                to = middle - 1;
            } else if (at >= line.end()) {
                from = middle + 1;
            } else {
                return line.heading();
            }
        }
        return false;
    }

    /** Where the words of a list stand in the text, as whole words. */
    private static List<Named> everywhere(String small, ListedSkills.Item item) {
        String words = Phrases.lower(item.name());
        List<Named> found = new ArrayList<>(List.of(new Named(item.start(), item.end())));
        for (int at = small.indexOf(words); at >= 0; at = small.indexOf(words, at + words.length())) {
            int end = at + words.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1)))
                    && (end == small.length() || !Character.isLetterOrDigit(small.charAt(end)));
            if (whole && at != item.start()) {
                found.add(new Named(at, end));
            }
        }
        found.sort(Comparator.comparingInt(Named::start));
        return found;
    }

    /** A mention in a position proves more than one elsewhere, and one in a sentence more than one in a list. */
    private static ProfileSkill skill(
            String id, String name, List<Named> all, List<Passage> lists, List<Held> positions) {
        List<Held> using = positions.stream()
                .filter(position -> all.stream().anyMatch(named -> in(named, position)))
                .toList();
        List<Named> practised = all.stream()
                .filter(named -> using.stream().anyMatch(position -> in(named, position)))
                .toList();
        List<Named> proving = practised.isEmpty() ? all : practised;
        Named telling = proving.stream()
                .filter(named -> !listed(named, lists))
                .findFirst()
                .orElse(proving.getFirst());
        List<MonthSpan> spans =
                using.stream().flatMap(position -> position.when().stream()).toList();
        Optional<MonthSpan> last = spans.stream().max((one, other) -> Integer.compare(one.end(), other.end()));
        return new ProfileSkill(
                id,
                name,
                spans.isEmpty() ? null : MonthSpan.years(spans),
                last.map(MonthSpan::lastMonth).orElse(null),
                telling.start(),
                telling.end(),
                all.size());
    }

    private static boolean listed(Named named, List<Passage> passages) {
        return passages.stream()
                .anyMatch(passage -> passage.getKind() == PassageKind.LIST
                        && passage.getStart() <= named.start()
                        && named.start() < passage.getEnd());
    }

    private static boolean in(Named named, Held position) {
        return named.start() >= position.start() && named.end() <= position.end();
    }
}
