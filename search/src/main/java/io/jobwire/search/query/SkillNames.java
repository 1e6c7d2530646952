package io.jobwire.search.query;

import java.util.List;
import java.util.Optional;

/** Names of skills, as the queries use them. Immutable and safe for use by many threads. */
public interface SkillNames {

    /** The skill that has this name or alias, whatever the case, or this id. */
    Optional<Named> named(String name);

    /** Skills that a text names for certain, without overlap, in order. */
    List<Mention> mentions(String text);

    /** A skill and its preferred name. */
    record Named(String id, String name) {}

    /** A skill in a text; UTF-16 units, the end excluded. */
    record Mention(Named skill, int start, int end) {}

    /** No skill has a name. */
    static SkillNames none() {
        return new SkillNames() {
            @Override
            public Optional<Named> named(String name) {
                return Optional.empty();
            }

            @Override
            public List<Mention> mentions(String text) {
                return List.of();
            }
        };
    }
}
