package io.jobwire.scoring.core;

import java.util.Arrays;

/**
 * The most that a listing can be worth to a profile, from sums over skills, concepts and words: the total itself, but for titles with
 * words in common, whose share is bounded, and for caps and wishes, which only take away. Laid out for one listing at a time; not
 * thread-safe.
 */
final class Forecast {
    private static final int FULL = 1000;
    /** Months of experience go up to eighty years. */
    private static final int MONTHS = 80 * 12;

    private static final int STEPS = 7;
    private static final int DEGREES = 7;
    private static final short[] FIELD = table(Weights.FIELD_ANCHORS);
    private static final short[] WORDS = table(Weights.WORD_ANCHORS);
    private static final short[] TITLE = table(Weights.TITLE_ANCHORS);

    private final int[] years = new int[MONTHS + 2];
    private final int[] level = new int[STEPS + 1];
    private final int[] education = new int[DEGREES];
    private int[] occupations = new int[16];

    private static short[] table(Anchors anchors) {
        short[] table = new short[anchors.last() + 1];
        for (int value = 0; value < table.length; value++) {
            table[value] = (short) anchors.at(value);
        }
        return table;
    }

    /** Lays out what a listing asks for, against some occupations of which the first {@code size} are set. */
    void lay(PreparedListing listing, String[] codes, int size) {
        Traits asked = listing.traits;
        for (int months = -1; months <= MONTHS; months++) {
            years[months + 1] = Tally.years(asked.impliedMonths(), months);
        }
        for (int step = -1; step < STEPS; step++) {
            level[step + 1] = Tally.level(asked.step(), step);
        }
        for (int degree = 0; degree < DEGREES; degree++) {
            education[degree] = Tally.points(Part.EDUCATION, Tally.education(asked.degree(), degree));
        }
        if (occupations.length < size) {
            occupations = Arrays.copyOf(occupations, codes.length);
        }
        for (int i = 0; i < size; i++) {
            occupations[i] = Tally.near(asked.occupation(), codes[i]);
        }
    }

    /**
     * Writes the most for each slot with all points for the field; below zero where a slot is empty. The listing must be the one that is
     * laid out.
     */
    void of(PreparedListing listing, RosterBlock block, Sums sums, int[] most) {
        int conviction = Tally.conviction(listing);
        int doubt = Tally.doubt(conviction);
        int required = listing.requirementWeight;
        int extra = listing.extraWeight;
        boolean extras = listing.extraSkills.length > 0;
        int confidence = listing.traits.confidence();
        int whole = field(listing, FULL);
        for (int slot = 0, size = block.size(); slot < size; slot++) {
            if (!block.live[slot]) {
                most[slot] = -1;
                continue;
            }
            int coverage = Tally.share(sums.required[slot], required);
            int rest = extras ? Tally.share(sums.extra[slot], extra) : coverage;
            int words = (conviction * at(WORDS, Tally.bm25(sums.telling[slot])) + doubt) / FULL;
            int near = occupations[block.occupation[slot]] * Math.min(confidence, block.confidence[slot]) / FULL;
            int role = Math.max(near, role(listing, sums, slot));
            int experience = Tally.experience(years[block.months[slot] + 1], level[block.step[slot] + 1]);
            most[slot] = Weights.REQUIREMENTS * coverage / FULL
                    + Weights.EXTRAS * rest / FULL
                    + Weights.WORDS * words / FULL
                    + Weights.ROLE * role / FULL
                    + Weights.EXPERIENCE * experience / FULL
                    + education[block.degree[slot]]
                    + whole;
        }
    }

    /**
     * The most of somebody when the fields are compared, too. They have most entries and cost most, so this is for those whom all points
     * for the field would bring far enough.
     *
     * @param most with all points for the field
     * @param scan in which the listing is laid out; may be asked by many threads
     */
    static int near(PreparedListing listing, PreparedProfile profile, Scan scan, int most) {
        return most - field(listing, FULL) + field(listing, at(FIELD, Tally.cosine(scan.near(profile))));
    }

    /** Points of the field for a share by the anchors. */
    private static int field(PreparedListing listing, int share) {
        int conviction = Tally.conviction(listing);
        return Tally.points(Part.FIELD, (conviction * share + Tally.doubt(conviction)) / FULL);
    }

    private static int role(PreparedListing listing, Sums sums, int slot) {
        if (listing.titleWords.length == 0) {
            return Weights.NEUTRAL;
        }
        int role = at(TITLE, Tally.cosine(sums.called[slot]));
        int named = sums.named[slot];
        if (named > 0) {
            role = Math.max(role, Tally.named(named, listing) * Weights.NAMED_SHARE / FULL);
        }
        int shared = sums.shared[slot];
        if (shared > 0) {
            // No title holds more of the common words than all titles together, nor weighs less than those it holds.
            int common = Math.min(shared, listing.titleWeight);
            role = Math.max(role, 2 * FULL * common / (listing.titleWeight + common));
        }
        return role;
    }

    private static int at(short[] table, int value) {
        return table[Math.min(value, table.length - 1)];
    }
}
