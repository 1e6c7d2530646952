package io.jobwire.dedupe;

import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;

/**
 * How the stage runs. What decides about listings is no setting: see {@link io.jobwire.dedupe.core.Algorithm}.
 *
 * @param cachedNodes nodes that a partition keeps decoded, about 3 kB each; from 16
 */
public record DedupeConfig(int cachedNodes) {
    private static final int LEAST_NODES = 16;

    public DedupeConfig {
        if (cachedNodes < LEAST_NODES) {
            throw SettingsException.of(DedupeSettings.CACHED_NODES, cachedNodes, "at least " + LEAST_NODES);
        }
    }

    /** As the installation says. */
    public static DedupeConfig from(Settings settings) {
        return new DedupeConfig(settings.get(DedupeSettings.CACHED_NODES));
    }
}
