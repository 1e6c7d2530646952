package io.jobwire.search;

import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;
import io.jobwire.runtime.StageContext;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the search stage works.
 *
 * @param folder folder of the index; every generation of the topic has its own below it
 * @param refresh longest time that a listing is written but not found while more are coming
 * @param commit how often what was written is made durable
 * @param commitRecords records after which it is made durable in any case
 */
public record SearchConfig(Path folder, Duration refresh, Duration commit, int commitRecords) {

    public SearchConfig {
        within(SearchSettings.REFRESH, refresh, Duration.ofMillis(10), Duration.ofSeconds(10));
        within(SearchSettings.COMMIT, commit, Duration.ofMillis(100), Duration.ofMinutes(10));
        if (commitRecords < 1 || commitRecords > 1_000_000) {
            throw SettingsException.of(SearchSettings.COMMIT_RECORDS, commitRecords, "from 1 to 1000000");
        }
    }

    /** What the settings of a process say. */
    public static SearchConfig from(StageContext context) {
        return from(context.settings(), context.dataDir(), context.topics().generation());
    }

    static SearchConfig from(Settings settings, Path dataDir, int generation) {
        Path folder = settings.get(SearchSettings.FOLDER);
        Path base = folder.toString().isEmpty() ? dataDir.resolve("search") : folder;
        return new SearchConfig(
                base.resolve("listings-g" + generation),
                settings.get(SearchSettings.REFRESH),
                settings.get(SearchSettings.COMMIT),
                settings.get(SearchSettings.COMMIT_RECORDS));
    }

    private static void within(Setting<Duration> setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw SettingsException.of(setting, value, "from " + least.toMillis() + "ms to " + most.toMillis() + "ms");
        }
    }
}
