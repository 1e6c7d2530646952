package io.jobwire.taxonomy;

import java.util.Set;

/**
 * What the surroundings of an ambiguous word must be for it to be a skill.
 *
 * <p>In the table: {@code case} (written exactly like this), {@code near} (a technical skill or a word such as "developer" close by),
 * {@code prev:a,b} and {@code next:a,b} (none of these words directly before, after), {@code never} (too general to be found at all; it
 * only holds narrower skills together).
 *
 * @param exactCase whether upper and lower case must be as in the table
 * @param near whether something technical must stand close by
 * @param notBefore folded words that must not stand directly before it
 * @param notAfter folded words that must not stand directly after it
 * @param never whether it is never found
 */
record SkillRule(boolean exactCase, boolean near, Set<String> notBefore, Set<String> notAfter, boolean never) {
    static final SkillRule ALWAYS = new SkillRule(false, false, Set.of(), Set.of(), false);

    /** Whether every surrounding will do. */
    boolean always() {
        return !exactCase && !near && !never && notBefore.isEmpty() && notAfter.isEmpty();
    }

    static SkillRule parse(String cell) {
        boolean exactCase = false;
        boolean near = false;
        boolean never = false;
        Set<String> notBefore = Set.of();
        Set<String> notAfter = Set.of();
        for (String part : cell.split(" ")) {
            if (part.equals("case")) {
                exactCase = true;
            } else if (part.equals("near")) {
                near = true;
            } else if (part.equals("never")) {
                never = true;
            } else if (part.startsWith("prev:")) {
                notBefore = Set.of(part.substring(5).split(","));
            } else if (part.startsWith("next:")) {
                notAfter = Set.of(part.substring(5).split(","));
            } else if (!part.isEmpty()) {
                throw new IllegalStateException("unknown ambiguity rule: " + part);
            }
        }
        return new SkillRule(exactCase, near, notBefore, notAfter, never);
    }
}
