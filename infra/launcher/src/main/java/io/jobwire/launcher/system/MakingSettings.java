package io.jobwire.launcher.system;

import io.jobwire.runtime.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings that decide what a generation holds: all others only say how fast and where it is made. */
public final class MakingSettings {
    private static final List<String> STAGES = List.of("normalize.", "dedupe.", "scoring.");
    private static final String THREADS = ".threads";

    private MakingSettings() {}

    /** Whether the result depends on a setting. */
    public static boolean decides(String name) {
        return STAGES.stream().anyMatch(name::startsWith) && !name.endsWith(THREADS);
    }

    /** Those that somebody set, by name. */
    public static Map<String, String> given(Settings settings) {
        Map<String, String> given = new LinkedHashMap<>();
        settings.values().stream()
                .filter(value -> !value.origin().equals("default") && decides(value.name()))
                .forEach(value -> given.put(value.name(), value.value()));
        return given;
    }
}
