package io.jobwire.dedupe;

import io.jobwire.dedupe.core.Keeping;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import java.time.Duration;

/**
 * How the stage runs. What decides about listings is no setting: see {@link io.jobwire.dedupe.core.Algorithm}.
 *
 * @param cachedNodes nodes that a partition keeps decoded, about 3 kB each; from 16
 * @param keepClosed how long a canonical listing whose last member has closed is kept to be found again; from a day
 * @param keepUnseen how long after its last record an open listing is believed to be open; from a day
 */
public record DedupeConfig(int cachedNodes, Duration keepClosed, Duration keepUnseen) {
    private static final int LEAST_NODES = 16;
    private static final Duration LEAST_KEPT = Duration.ofDays(1);

    public DedupeConfig {
        if (cachedNodes < LEAST_NODES) {
            throw SettingsException.of(DedupeSettings.CACHED_NODES, cachedNodes, "at least " + LEAST_NODES);
        }
        if (keepClosed.compareTo(LEAST_KEPT) < 0) {
            throw SettingsException.of(DedupeSettings.KEEP_CLOSED, keepClosed, "at least 1d");
        }
        if (keepUnseen.compareTo(LEAST_KEPT) < 0) {
            throw SettingsException.of(DedupeSettings.KEEP_UNSEEN, keepUnseen, "at least 1d");
        }
    }

    /** As the installation says. */
    public static DedupeConfig from(Settings settings) {
        return new DedupeConfig(
                settings.get(DedupeSettings.CACHED_NODES),
                settings.get(DedupeSettings.KEEP_CLOSED),
                settings.get(DedupeSettings.KEEP_UNSEEN));
    }

    Keeping keeping() {
        return new Keeping(keepClosed, keepUnseen);
    }
}
