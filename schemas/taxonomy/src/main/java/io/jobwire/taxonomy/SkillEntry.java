package io.jobwire.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * One skill of the table.
 *
 * @param id lower-case words and hyphens, stable between versions; the name that other records store
 * @param name preferred name as people write it
 * @param kind what sort of thing it is
 * @param aliases other ways to write it, without the name itself
 * @param broader id of the next wider skill
 * @param ambiguous whether some way to write it is also an everyday word, so that the tagger asks for context
 */
public record SkillEntry(
        String id, String name, SkillKind kind, List<String> aliases, Optional<String> broader, boolean ambiguous) {
    public SkillEntry {
        aliases = List.copyOf(aliases);
    }
}
