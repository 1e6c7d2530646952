package io.jobwire.search;

import io.jobwire.runtime.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of the search stage. Names are compatibility. */
public final class SearchSettings {
    public static final Setting<Path> FOLDER = Setting.ofPath(
            "search.folder",
            Path.of(""),
            "Folder of the embedded search index; empty: the folder search of data.dir. It can be deleted while nothing"
                    + " runs: it is filled again from the topic");
    public static final Setting<Duration> REFRESH = Setting.ofDuration(
            "search.refresh-interval",
            Duration.ofMillis(100),
            "Longest time that a listing is written but not found, while more are coming, 10ms to 10s");
    public static final Setting<Duration> COMMIT = Setting.ofDuration(
            "search.commit-interval",
            Duration.ofSeconds(1),
            "How often what was written is made durable, 100ms to 10m; after a crash this much is read again");
    public static final Setting<Integer> COMMIT_RECORDS = Setting.of(
            "search.commit-records",
            Integer.class,
            5_000,
            "Records after which what was written is made durable in any case, 1 to 1000000");

    private SearchSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(FOLDER, REFRESH, COMMIT, COMMIT_RECORDS);
    }
}
