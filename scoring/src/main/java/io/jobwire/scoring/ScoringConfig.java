package io.jobwire.scoring;

import io.jobwire.runtime.RuntimeSettings;
import io.jobwire.runtime.Setting;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.SettingsException;

/**
 * How listings and profiles meet.
 *
 * @param floor least score of a recommendation, 0 to 100
 * @param candidates most that are judged when the index chooses, per partition
 * @param exhaustive up to this many in a partition all are judged
 * @param opens score from which a listing counts as open to somebody
 * @param partitions partitions of {@code resumes.profiles}; every listing is copied to as many
 */
public record ScoringConfig(int floor, int candidates, int exhaustive, int opens, int partitions) {

    public ScoringConfig {
        check(ScoringSettings.FLOOR, floor, 0, 100, "a score from 0 to 100");
        check(ScoringSettings.CANDIDATES, candidates, 1, 100_000, "a number from 1 to 100000");
        check(ScoringSettings.EXHAUSTIVE, exhaustive, 0, 10_000_000, "a number from 0 to 10000000");
        check(ScoringSettings.OPENS, opens, 1, 100, "a score from 1 to 100");
        check(RuntimeSettings.TOPICS_PARTITIONS, partitions, 1, 10_000, "a number of partitions, from 1");
    }

    /** From the settings of the process. */
    public static ScoringConfig from(Settings settings) {
        return new ScoringConfig(
                settings.get(ScoringSettings.FLOOR),
                settings.get(ScoringSettings.CANDIDATES),
                settings.get(ScoringSettings.EXHAUSTIVE),
                settings.get(ScoringSettings.OPENS),
                settings.get(RuntimeSettings.TOPICS_PARTITIONS));
    }

    private static void check(Setting<Integer> setting, int value, int least, int most, String expected) {
        if (value < least || value > most) {
            throw SettingsException.of(setting, value, expected);
        }
    }
}
