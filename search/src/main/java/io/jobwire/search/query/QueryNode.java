package io.jobwire.search.query;

import java.util.List;

/** A query as a tree. */
public sealed interface QueryNode {

    /** Matches every listing. */
    record Everything() implements QueryNode {}

    /** A word; typing errors are forgiven. */
    record Word(Field field, String text) implements QueryNode {}

    /** Words that start so. */
    record Prefix(Field field, String text) implements QueryNode {}

    /** Words side by side in this order. */
    record Phrase(Field field, String text) implements QueryNode {}

    /** The listing names a skill, by whatever name. */
    record HasSkill(String id) implements QueryNode {}

    /** All parts match. */
    record And(List<QueryNode> parts) implements QueryNode {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part matches. */
    record Or(List<QueryNode> parts) implements QueryNode {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not match. */
    record Not(QueryNode part) implements QueryNode {}

    /** Where a word is looked for. */
    enum Field {
        /** Title, company, places, skills and text. */
        ANY,
        /** Title only. */
        TITLE,
        /** Name of the company only. */
        COMPANY,
        /** Names of the skills only. */
        SKILL
    }
}
