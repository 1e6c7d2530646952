package io.jobwire.dedupe;

import io.jobwire.runtime.Setting;
import java.util.List;

/** The settings of the stage. */
public final class DedupeSettings {
    public static final Setting<Integer> CACHED_NODES = Setting.of(
            "dedupe.cache.nodes",
            Integer.class,
            4_000,
            "Listings whose facts a partition of the dedupe stage keeps decoded, about 3 kB each; from 16");

    private DedupeSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(CACHED_NODES);
    }
}
