package io.jobwire.scoring.core;

import io.jobwire.records.Band;
import java.util.Comparator;

/**
 * What the rubric says of a pair.
 *
 * @param total thousandths of a point after the caps, 0 to 100,000
 * @param raw the same before the caps
 * @param wanted false when a wish of the person is not met: then it is not recommended, whatever the score
 */
public record Judgement(int total, int raw, boolean wanted) {
    /** Best first; pairs that a cap made equal by what they had before it. Consistent with equals but for wishes. */
    public static final Comparator<Judgement> BEST_FIRST = Comparator.comparing(Judgement::wanted)
            .thenComparingInt(Judgement::total)
            .thenComparingInt(Judgement::raw)
            .reversed();

    /** The place of {@link #BEST_FIRST} as one number: higher is better. */
    public long order() {
        return (wanted ? 1L << 40 : 0) | (long) total << 20 | raw;
    }

    /** The score that is shown, 0 to 100. */
    public int score() {
        return score(total);
    }

    /** Band of the score. */
    public Band band() {
        return wanted ? Weights.band(score()) : Band.NOT_RECOMMENDED;
    }

    static int score(int total) {
        return (total + Weights.POINT / 2) / Weights.POINT;
    }
}
