package io.jobwire.scoring;

import io.jobwire.runtime.Setting;
import java.util.List;

/** The settings of this stage. */
public final class ScoringSettings {
    public static final Setting<Integer> FLOOR = Setting.of(
            "scoring.floor", Integer.class, 50, "Least score of a recommendation, 0 to 100; lower ones are not kept");
    public static final Setting<Integer> CANDIDATES = Setting.of(
            "scoring.candidates",
            Integer.class,
            500,
            "Most profiles per partition that one listing is recommended to, and most listings judged for one profile,"
                    + " when there are more than scoring.exhaustive");
    public static final Setting<Integer> EXHAUSTIVE = Setting.of(
            "scoring.exhaustive",
            Integer.class,
            20_000,
            "Up to this many profiles in a partition a listing is recommended to all whom it fits, and up to this many"
                    + " listings are all judged for a profile; beyond, scoring.candidates holds");

    public static final Setting<Integer> OPENS = Setting.of(
            "scoring.gaps.threshold",
            Integer.class,
            70,
            "Score from which a listing counts as open to somebody: skills.gaps counts what each missing skill alone"
                    + " would lift over it");

    private ScoringSettings() {}

    /** All of them. */
    public static List<Setting<?>> settings() {
        return List.of(FLOOR, CANDIDATES, EXHAUSTIVE, OPENS);
    }
}
