package io.jobwire.taxonomy;

import java.util.List;

/**
 * The labels around one occupation; labels are names, in English.
 *
 * @param code ESCO code ("2512.4") or O*NET-SOC code ("15-1252.00")
 * @param name preferred label or title
 * @param alternatives other titles of the occupation
 * @param essentialSkills labels of the skills that everybody in it needs; empty for O*NET
 * @param optionalSkills labels of the skills that some in it need; empty for O*NET
 */
public record Concept(
        String code,
        String name,
        List<String> alternatives,
        List<String> essentialSkills,
        List<String> optionalSkills) {
    public Concept {
        alternatives = List.copyOf(alternatives);
        essentialSkills = List.copyOf(essentialSkills);
        optionalSkills = List.copyOf(optionalSkills);
    }
}
