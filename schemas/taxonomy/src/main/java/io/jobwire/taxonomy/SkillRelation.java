package io.jobwire.taxonomy;

/** What a second skill is to a first one. */
public enum SkillRelation {
    /** The same skill. */
    SAME,
    /** The second is wider: a step or more up the hierarchy from the first. */
    BROADER,
    /** The second is narrower: a step or more down from the first. */
    NARROWER,
    /** Both have the same next wider skill. */
    SIBLING,
    /** None of these. */
    NONE
}
