package io.jobwire.dedupe;

import io.jobwire.runtime.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of the stage. */
public final class DedupeSettings {
    public static final Setting<Integer> CACHED_NODES = Setting.of(
            "dedupe.cache.nodes",
            Integer.class,
            4_000,
            "Listings whose facts a partition of the dedupe stage keeps decoded, about 3 kB each; from 16");

    public static final Setting<Duration> KEEP_CLOSED = Setting.of(
            "dedupe.keep.closed",
            Duration.class,
            Duration.ofDays(90),
            "How long the dedupe stage knows a job after its last posting has closed; one that is posted again later is a new"
                    + " job; from 1d");

    public static final Setting<Duration> KEEP_UNSEEN = Setting.of(
            "dedupe.keep.unseen",
            Duration.class,
            Duration.ofDays(730),
            "How long the dedupe stage believes a job to be open of which no posting has come again; it is then taken for closed, at"
                    + " most 30 days later; from 1d");

    private DedupeSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(CACHED_NODES, KEEP_CLOSED, KEEP_UNSEEN);
    }
}
