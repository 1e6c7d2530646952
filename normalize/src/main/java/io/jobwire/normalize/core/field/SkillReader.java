package io.jobwire.normalize.core.field;

import io.jobwire.normalize.core.text.Phrases;
import io.jobwire.records.Need;
import io.jobwire.records.Section;
import io.jobwire.records.SectionKind;
import io.jobwire.records.Skill;
import io.jobwire.taxonomy.Mention;
import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the skills of a posting and how much it needs them. What the company says of itself, its benefits and the legal part
 * are not read, and a name that is also a field of business or an everyday word counts only where it is asked for (see
 * {@link io.jobwire.taxonomy.SkillTagger#tagPosting}). Immutable and safe for use by many threads.
 *
 * <p>MUST: named under the requirements or in the title; where no heading announces requirements, in a line that asks for
 * experience. NICE: under a heading or in a line that calls it a plus. MENTIONED: everywhere else.
 */
public final class SkillReader {
    static final Phrases PLUS = Phrases.of(
            "nice[- ]to[- ]have|\\b(?:a|is a|are a|strong|big|huge|definite)"
                    + " plus\\b|\\bbonus\\b|preferred|preferably|desirable|advantage|ideally|not required|optional|von"
                    + " vorteil|wünschenswert|idealerweise|serait un plus|est un plus|un atout|se"
                    + " valora|deseable|valorable",
            "nice",
            "plus",
            "bonus",
            "prefer",
            "desirable",
            "advantage",
            "ideally",
            "not required",
            "optional",
            "vorteil",
            "wünschenswert",
            "idealerweise",
            "atout",
            "valora",
            "deseable",
            "valorable");

    static final Phrases ASKS = Phrases.of(
            "experience (?:with|in|using|working)|\\bproficien|\\brequired\\b|\\bmust\\b|\\bknowledge"
                    + " of\\b|\\bfluen|\\bexpert(?:ise)? (?:in|with)|familiar|hands-on|skilled in|strong .*"
                    + " skills|years|erfahrung (?:mit|in)|kenntnisse|expérience|maîtrise|experiencia|conocimiento|dominio",
            "experience",
            "proficien",
            "required",
            "must",
            "knowledge",
            "fluen",
            "expert",
            "familiar",
            "hands-on",
            "skill",
            "years",
            "erfahrung",
            "kenntnisse",
            "expérience",
            "maîtrise",
            "experiencia",
            "conocimiento",
            "dominio");

    private final Taxonomy taxonomy;

    public SkillReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The skills of a posting, in order of first appearance, one entry each with its first mention of most need.
     *
     * @param lines of the text
     */
    public List<Skill> read(String title, String text, List<Section> sections, TextLines lines) {
        Map<String, Skill> found = new LinkedHashMap<>();
        for (Section section : sections) {
            if (reads(section.getKind())) {
                section(text, section, lines, found);
            }
        }
        for (Mention mention : taxonomy.tagger().tag(title)) {
            Skill known = found.get(mention.skillId());
            if (known == null) {
                found.put(mention.skillId(), skill(mention.skillId(), Need.MUST, -1, -1));
            } else if (known.getNeed() != Need.MUST) {
                found.put(mention.skillId(), skill(mention.skillId(), Need.MUST, known.getStart(), known.getEnd()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean reads(SectionKind kind) {
        return switch (kind) {
            case TASKS, MUST, NICE, OTHER -> true;
            case ABOUT, BENEFITS, EQUAL_OPPORTUNITY, HOW_TO_APPLY, PAY -> false;
        };
    }

    private void section(String text, Section section, TextLines lines, Map<String, Skill> found) {
        int offset = section.getStart();
        int lineEnd = -1;
        Need need = Need.MENTIONED;
        Need asks = Need.MENTIONED;
        String kept = "";
        boolean asked = section.getKind() == SectionKind.MUST || section.getKind() == SectionKind.NICE;
        for (Mention mention : taxonomy.tagger().tagPosting(text.substring(offset, section.getEnd()), asked)) {
            int start = offset + mention.start();
            if (start >= lineEnd) {
                TextLines.Line line = lines.at(start);
                lineEnd = line.start() + line.text().length();
                asks = need(line, lines.hasMust());
                kept = plus(line) ? WelcomeParts.without(line.text(), line.lower()) : line.text();
                boolean whole = plus(line) && kept.equals(line.text());
                asks = whole ? Need.NICE : asks;
            }
            need = kept.charAt(start - lineEnd + kept.length()) == ' ' ? Need.NICE : asks;
            Skill known = found.get(mention.skillId());
            if (known == null || known.getNeed().compareTo(need) < 0) {
                found.put(mention.skillId(), skill(mention.skillId(), need, start, offset + mention.end()));
            }
        }
    }

    /** Whether some of what the line names is only welcome. */
    private static boolean plus(TextLines.Line line) {
        return line.kind() != SectionKind.NICE && line.speaksOf(Subject.PLUS);
    }

    private static Need need(TextLines.Line line, boolean must) {
        if (line.kind() == SectionKind.NICE) {
            return Need.NICE;
        }
        if (line.kind() == SectionKind.MUST) {
            return Need.MUST;
        }
        return !must && line.speaksOf(Subject.ASKS) ? Need.MUST : Need.MENTIONED;
    }

    private Skill skill(String id, Need need, int start, int end) {
        String name = taxonomy.skill(id).map(SkillEntry::name).orElse(id);
        return new Skill(id, name, need, start, end);
    }
}
