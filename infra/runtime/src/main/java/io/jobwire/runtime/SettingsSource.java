package io.jobwire.runtime;

import java.util.List;
import java.util.Map;

/**
 * What one source says.
 *
 * @param texts values by setting name
 * @param origins where each was found, by setting name
 * @param problems what is wrong with it, one line each
 */
record SettingsSource(Map<String, String> texts, Map<String, String> origins, List<String> problems) {

    static SettingsSource empty() {
        return new SettingsSource(Map.of(), Map.of(), List.of());
    }

    String origin(String name) {
        return origins.getOrDefault(name, "");
    }
}
