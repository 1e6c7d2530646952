package io.jobwire.search.query;

import io.jobwire.taxonomy.SkillEntry;
import io.jobwire.taxonomy.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of skills as the taxonomy has them. */
public final class TaxonomySkillNames implements SkillNames {
    private final Taxonomy taxonomy;
    private final Map<String, Named> byName = new HashMap<>();
    private final Map<String, Named> byId = new HashMap<>();

    /** All names of a taxonomy; an id goes before a name, a preferred name before an alias. */
    public TaxonomySkillNames(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        for (SkillEntry skill : taxonomy.skills()) {
            byId.put(skill.id(), new Named(skill.id(), skill.name()));
        }
        byName.putAll(byId);
        taxonomy.skills().forEach(skill -> put(skill.name(), skill));
        taxonomy.skills().forEach(skill -> skill.aliases().forEach(alias -> put(alias, skill)));
    }

    @Override
    public Optional<Named> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    @Override
    public List<Mention> mentions(String text) {
        return taxonomy.tagger().tag(text).stream()
                .flatMap(mention -> mention(mention).stream())
                .toList();
    }

    private Optional<Mention> mention(io.jobwire.taxonomy.Mention mention) {
        @Nullable Named skill = byId.get(mention.skillId());
        return skill == null ? Optional.empty() : Optional.of(new Mention(skill, mention.start(), mention.end()));
    }

    private void put(String name, SkillEntry skill) {
        byName.putIfAbsent(folded(name), new Named(skill.id(), skill.name()));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
