package io.jobwire.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names that a process knows, and which of them somebody may have meant. */
final class Names {
    /** Below this two names have nothing to do with each other. */
    private static final double ALIKE = 0.8;

    private final Map<String, Setting<?>> settings;

    Names(Map<String, Setting<?>> settings) {
        this.settings = settings;
    }

    boolean known(String name) {
        return settings.containsKey(name) || KafkaProperties.known(name);
    }

    boolean secret(String name) {
        Setting<?> setting = settings.get(name);
        return setting == null ? KafkaProperties.secret(name) : setting.secret();
    }

    /** The setting that an environment variable sets. */
    Optional<String> byVariable(String variable) {
        return all().stream()
                .filter(name -> Setting.environmentName(name).equals(variable))
                .findFirst();
    }

    String unknown(String name, String origin) {
        return "Unknown setting " + name + " (" + origin + ")"
                + nearest(name).map(near -> ", did you mean " + near + "?").orElse("");
    }

    String unknownVariable(String variable) {
        String asName = variable.substring("JOBWIRE_".length())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '.');
        return "Unknown setting " + variable + " (environment)"
                + nearest(asName)
                        .map(near -> ", did you mean " + Setting.environmentName(near) + "?")
                        .orElse("");
    }

    private Optional<String> nearest(String name) {
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        String best = "";
        double most = ALIKE;
        for (String candidate : all()) {
            double alike = likeness.apply(name, candidate);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(settings.keySet());
        all.addAll(KafkaProperties.names());
        return all;
    }
}
