package io.jobwire.taxonomy;

/**
 * One way to write a skill.
 *
 * @param skill number of the skill in the table
 * @param written as the table writes it
 * @param rule what the surroundings must be
 */
record SkillName(int skill, String written, SkillRule rule) {
    boolean ambiguous() {
        return !rule.always();
    }
}
