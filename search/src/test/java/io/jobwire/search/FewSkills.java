package io.jobwire.search;

import io.jobwire.search.query.SkillNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Three skills with aliases: names for tests that must not change with the taxonomy. */
public final class FewSkills implements SkillNames {
    private static final Map<String, Named> NAMES = Map.of(
            "kubernetes", new Named("kubernetes", "Kubernetes"),
            "k8s", new Named("kubernetes", "Kubernetes"),
            "java", new Named("java", "Java"),
            "machine learning", new Named("machine-learning", "Machine learning"));

    @Override
    public Optional<Named> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        NAMES.forEach((name, skill) -> {
            int at = lower.indexOf(name);
            if (at >= 0) {
                found.add(new Mention(skill, at, at + name.length()));
            }
        });
        found.sort(java.util.Comparator.comparingInt(Mention::start));
        return found;
    }
}
