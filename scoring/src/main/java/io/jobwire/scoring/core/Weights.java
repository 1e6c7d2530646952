package io.jobwire.scoring.core;

import io.jobwire.records.Band;

/**
 * The published table of the rubric: how many points each part can bring, the anchors, the caps and the bands. A change here is a
 * new {@link #VERSION}.
 */
public final class Weights {
    /** Version that every result carries; compatibility. */
    public static final String VERSION = "r6";

    /** Points are counted in thousandths, as integers, so that every way to add them up gives the same sum. */
    static final int POINT = 1000;

    static final int REQUIREMENTS = 25 * POINT;
    static final int EXTRAS = 5 * POINT;
    static final int ROLE = 20 * POINT;
    static final int EXPERIENCE = 8 * POINT;
    static final int EDUCATION = 5 * POINT;
    static final int FIELD = 25 * POINT;
    static final int WORDS = 12 * POINT;

    /** Share, in thousandths, that a part earns when the listing or the resume does not say. */
    static final int NEUTRAL = 500;

    /** Weight of the doubt that is mixed into every coverage: as much as one hard must-have, so that one lucky skill is not all. */
    static final int DOUBT = 6;
    /** Share, in hundredths, that the doubt earns. */
    static final int DOUBT_SHARE = 40;

    /** A listing with fewer known words than this is compared with less conviction: its comparisons move towards {@link #NEUTRAL}. */
    static final int TELLING_WORDS = 40;
    /** The least conviction, in thousandths: the name of a trade alone must still tell who is near to it. */
    static final int LEAST_CONVICTION = 250;

    /** Highest total when a line of must-haves is not met at all. */
    static final int CAP_MUST = 69 * POINT;
    /** Highest total when fewer than {@link #FEW} requirements of the listing could be read. */
    static final int CAP_FEW = 69 * POINT;
    /** Highest total when a wish that the person set is not met. */
    static final int CAP_WISH = 49 * POINT;

    /** Fewer readable requirements than this make a listing vague. */
    static final int FEW = 3;

    /** Closeness of fields: cosine in thousandths to share in thousandths, straight lines between. */
    static final Anchors FIELD_ANCHORS =
            new Anchors(new int[] {25, 200, 400, 600, 800}, new int[] {0, 250, 550, 800, 1000});
    /** Shared words: BM25 over the root of the number of words, in thousandths, to share in thousandths. */
    static final Anchors WORD_ANCHORS =
            new Anchors(new int[] {1000, 2000, 3000, 4000, 5000}, new int[] {0, 250, 600, 900, 1000});
    /** Closeness of titles: cosine in thousandths to share in thousandths. */
    static final Anchors TITLE_ANCHORS = new Anchors(new int[] {150, 800}, new int[] {0, 700});

    /** Most of the role, in thousandths, that a resume earns by using the words of the title anywhere. */
    static final int NAMED_SHARE = 800;

    private Weights() {}

    /** Band of a score from 0 to 100. */
    public static Band band(int score) {
        if (score >= 85) {
            return Band.STRONG;
        }
        if (score >= 70) {
            return Band.GOOD;
        }
        return score >= 50 ? Band.STRETCH : Band.NOT_RECOMMENDED;
    }

    /** The table as Markdown, as the README prints it. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| part | points | what earns them |\n|---|---|---|\n");
        for (Part part : Part.values()) {
            table.append("| ")
                    .append(part.label())
                    .append(" | ")
                    .append(part.max() / POINT)
                    .append(" | ")
                    .append(part.doc())
                    .append(" |\n");
        }
        return table.toString();
    }
}
