package io.jobwire.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of skill-breadth.tsv: skill id, one way to write it (folded words; {@code *} for all together), in how many
 * postings a section names it, and the share of those sections, in percent, that state requirements.
 *
 * <p>A name that stands mostly in other sections says little where it stands alone. Technical names, certificates and soft
 * skills are never broad.
 */
final class BreadthTable {
    private static final int BROAD_BELOW = 30;
    private static final int COMMON_BELOW = 50;
    private static final String ALL = "*";

    private final Map<String, Breadth> known = new HashMap<>();

    static BreadthTable read() {
        BreadthTable table = new BreadthTable();
        for (String[] row : Tables.rows("skill-breadth.tsv", 4)) {
            table.known.put(row[0] + '\t' + row[1], of(Integer.parseInt(row[3])));
        }
        return table;
    }

    private static Breadth of(int percent) {
        if (percent < BROAD_BELOW) {
            return Breadth.BROAD;
        }
        return percent < COMMON_BELOW ? Breadth.COMMON : Breadth.NARROW;
    }

    /** The breadth of one way to write a skill: its own, else that of the skill, else by the kind. */
    Breadth of(SkillEntry skill, List<String> foldedWords) {
        return switch (skill.kind()) {
            case LANGUAGE, FRAMEWORK, TOOL, PLATFORM, DATABASE, STANDARD, CERTIFICATE, SOFT -> Breadth.NARROW;
            case SPOKEN -> Breadth.COMMON;
            case DOMAIN, METHOD -> {
                Breadth all = known.getOrDefault(skill.id() + '\t' + ALL, Breadth.NARROW);
                yield known.getOrDefault(skill.id() + '\t' + String.join(" ", foldedWords), all);
            }
        };
    }
}
