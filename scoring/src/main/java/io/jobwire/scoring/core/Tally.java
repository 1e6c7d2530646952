package io.jobwire.scoring.core;

/**
 * The points of one pair, in thousandths: the one place where they are counted, for the quick total and for the explanation alike.
 * Filled again for each pair, so that judging allocates nothing. Not thread-safe.
 */
final class Tally {
    private static final int FULL = 1000;
    private static final int YEARS_SHARE = 625;
    private static final int LEVEL_SHARE = 375;
    /** Less credit than this does not meet a line of must-haves. */
    private static final int MEETS = 25;

    private static final int[] DECAY = {1000, 900, 750, 600};

    private final int[] points = new int[Part.values().length];
    private int raw;
    private int total;
    private boolean wanted;
    private boolean covered;
    private boolean vague;
    private long missedLines;
    private int earned;
    private int extraEarned;

    /**
     * Counts everything but the shared words, which cost most, and says whether a pair may still reach a total with all points for
     * those.
     */
    boolean mayReach(
            int least, PreparedListing listing, PreparedProfile profile, int field, int title, Concepts concepts) {
        int coverage = coverage(listing, profile);
        set(Part.REQUIREMENTS, coverage);
        extraEarned = earned(listing.extraSkills, listing.extraWeights, profile.credit);
        set(Part.EXTRAS, listing.extraSkills.length == 0 ? coverage : share(extraEarned, listing.extraWeight));
        set(Part.EXPERIENCE, experience(listing.traits, profile.traits));
        set(Part.EDUCATION, education(listing.traits.degree(), profile.traits.degree()));
        set(Part.FIELD, field(listing, field));
        set(Part.ROLE, role(listing, profile, title, concepts));
        set(Part.WORDS, FULL);
        sum();
        return raw >= least;
    }

    /** Completes the count, and the caps. */
    void complete(PreparedListing listing, PreparedProfile profile, int words) {
        set(Part.WORDS, convinced(listing, Weights.WORD_ANCHORS.at(bm25(words))));
        sum();
        cap(listing, profile);
    }

    /** Moves a share towards neutral when the listing says little. */
    private static int convinced(PreparedListing listing, int share) {
        int conviction = conviction(listing);
        return (conviction * share + doubt(conviction)) / FULL;
    }

    /** How much of a comparison of texts counts, in thousandths: less for a listing of few words. */
    static int conviction(PreparedListing listing) {
        return Math.clamp((long) FULL * listing.words.size() / Weights.TELLING_WORDS, Weights.LEAST_CONVICTION, FULL);
    }

    /** What the rest counts as, in millionths. */
    static int doubt(int conviction) {
        return (FULL - conviction) * Weights.NEUTRAL;
    }

    private void set(Part part, int share) {
        points[part.index()] = points(part, share);
    }

    /** Points of a part for a share of it in thousandths. */
    static int points(Part part, int share) {
        return part.max() * share / FULL;
    }

    /** Share of the field for a product of two vectors of unit length. */
    static int field(PreparedListing listing, int product) {
        return convinced(listing, Weights.FIELD_ANCHORS.at(cosine(product)));
    }

    private void sum() {
        raw = 0;
        for (int point : points) {
            raw += point;
        }
    }

    private void cap(PreparedListing listing, PreparedProfile profile) {
        wanted = profile.wanted.metBy(listing.offer);
        covered = missedLines == 0;
        vague = listing.vague;
        total = capped(raw, covered);
    }

    private int coverage(PreparedListing listing, PreparedProfile profile) {
        char[] skills = listing.requirementSkills;
        byte[] weights = listing.requirementWeights;
        Credits credit = profile.credit;
        long met = 0;
        earned = 0;
        for (int i = 0; i < skills.length; i++) {
            int worth = credit.at(skills[i]);
            earned += weights[i] * worth;
            if (worth >= MEETS) {
                met |= listing.requirementLines[i];
            }
        }
        missedLines = listing.insistedLines & ~met;
        return share(earned, listing.requirementWeight);
    }

    private static int earned(char[] skills, byte[] weights, Credits credit) {
        int earned = 0;
        for (int i = 0; i < skills.length; i++) {
            earned += weights[i] * credit.at(skills[i]);
        }
        return earned;
    }

    /**
     * Share of some skills, with the doubt mixed in.
     *
     * @param earned weights times credits in hundredths
     * @param possible sum of the weights
     */
    static int share(int earned, int possible) {
        return (Weights.DOUBT * Weights.DOUBT_SHARE + earned) * 10 / (Weights.DOUBT + possible);
    }

    private static int role(PreparedListing listing, PreparedProfile profile, int title, Concepts concepts) {
        if (listing.titleWords.length == 0) {
            return Weights.NEUTRAL;
        }
        int best = named(listing, profile, concepts) * Weights.NAMED_SHARE / FULL;
        best = Math.max(best, occupation(listing.traits, profile.traits));
        best = Math.max(best, Weights.TITLE_ANCHORS.at(cosine(title)));
        for (int i = 0; i < profile.titles.size(); i++) {
            best = Math.max(best, alike(listing, profile.titles.get(i), concepts) * DECAY[i] / FULL);
        }
        return best;
    }

    private static int occupation(Traits listing, Traits profile) {
        return near(listing.occupation(), profile.occupation())
                * Math.min(listing.confidence(), profile.confidence())
                / FULL;
    }

    /** Neighbourhood of two occupations, in thousandths: the leading digits of ISCO-08 that they share. */
    static int near(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int same = 0;
        while (same < 4 && same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other) ? FULL : same == 4 ? 800 : same == 3 ? 500 : same == 2 ? 200 : 0;
    }

    /** Dice of the words of two titles, by their weights. */
    private static int alike(PreparedListing listing, Title title, Concepts concepts) {
        int[] ours = listing.titleWords;
        int[] theirs = title.words();
        long common = 0;
        for (int i = 0, j = 0; i < ours.length && j < theirs.length; ) {
            if (ours[i] == theirs[j]) {
                common += Title.weight(ours[i], concepts);
                i++;
                j++;
            } else if (ours[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        long all = (long) listing.titleWeight + title.weight();
        return all == 0 ? 0 : (int) (2 * FULL * common / all);
    }

    /**
     * How much a resume speaks of the words of the listing's title: their BM25 as a share of the most it can be. Titles of positions
     * cannot be read in every resume, and a description of few words says little else.
     */
    private static int named(PreparedListing listing, PreparedProfile profile, Concepts concepts) {
        if (listing.titleWeight == 0) {
            return 0;
        }
        long found = 0;
        for (int word : listing.titleWords) {
            int at = word < 0 ? -1 : profile.words.find(word);
            if (at >= 0) {
                found += (long) Title.weight(word, concepts) * profile.words.weight(at);
            }
        }
        return named(found, listing);
    }

    /**
     * The same.
     *
     * @param found weights of the words of the title times their saturations in the resume
     */
    static int named(long found, PreparedListing listing) {
        return (int) Math.min(FULL, FULL * found / ((long) listing.titleWeight * ProfileReader.mostSaturation()));
    }

    private static int experience(Traits listing, Traits profile) {
        return experience(
                years(listing.impliedMonths(), profile.impliedMonths()), level(listing.step(), profile.step()));
    }

    /** Share of the experience for the shares of years and level. */
    static int experience(int years, int level) {
        return (YEARS_SHARE * years + LEVEL_SHARE * level) / FULL;
    }

    /** Share of the years for months asked for and shown, below zero where neither they nor a level are stated. */
    static int years(int asked, int shown) {
        if (asked < 0 || shown < 0) {
            return Weights.NEUTRAL;
        }
        return shown >= asked ? FULL : FULL * shown / asked;
    }

    /** Share of the level for two steps, below zero where not stated. */
    static int level(int asked, int shown) {
        if (asked < 0 || shown < 0) {
            return Weights.NEUTRAL;
        }
        return switch (Math.abs(asked - shown)) {
            case 0 -> FULL;
            case 1 -> 800;
            case 2 -> 400;
            case 3 -> 150;
            default -> 0;
        };
    }

    /** Share of the education for two steps of degrees, 0 where not stated. */
    static int education(int asked, int shown) {
        if (asked == 0) {
            return Weights.NEUTRAL;
        }
        if (shown == 0) {
            return 300;
        }
        return switch (Math.max(0, asked - shown)) {
            case 0 -> FULL;
            case 1 -> 600;
            case 2 -> 300;
            default -> 0;
        };
    }

    /** Cosine in thousandths of a product of two vectors of unit length. */
    static int cosine(int product) {
        return (int) (1000L * product / ((long) Sparse.UNIT * Sparse.UNIT));
    }

    /** BM25 in thousandths of a product of a unit vector and saturations. */
    static int bm25(int product) {
        return (int) (1000L * product / ((long) Sparse.UNIT * ProfileReader.saturation()));
    }

    /** Most that a pair could have with every skill that the listing names: what it has, with all points for skills. */
    int highest() {
        return raw - points(Part.REQUIREMENTS) - points(Part.EXTRAS) + Weights.REQUIREMENTS + Weights.EXTRAS;
    }

    /** What the pair that was counted last would have with one more skill, practised today. */
    int with(int skill, Answers answers, PreparedListing listing, PreparedProfile profile) {
        int more = earned;
        int moreExtra = extraEarned;
        long missed = missedLines;
        int place = answers.find(skill);
        for (int i = place < 0 ? 0 : answers.from(place); place >= 0 && i < answers.from(place + 1); i++) {
            int asked = answers.asked(i);
            int extra = asked - listing.requirementSkills.length;
            int known = profile.credit.at(extra < 0 ? listing.requirementSkills[asked] : listing.extraSkills[extra]);
            int gain = Math.max(0, answers.worth(i) - known);
            if (extra >= 0) {
                moreExtra += listing.extraWeights[extra] * gain;
            } else {
                more += listing.requirementWeights[asked] * gain;
                missed &= answers.worth(i) >= MEETS ? ~listing.requirementLines[asked] : -1L;
            }
        }
        int coverage = share(more, listing.requirementWeight);
        int extras = listing.extraSkills.length == 0 ? coverage : share(moreExtra, listing.extraWeight);
        int sum = raw
                - points(Part.REQUIREMENTS)
                - points(Part.EXTRAS)
                + points(Part.REQUIREMENTS, coverage)
                + points(Part.EXTRAS, extras);
        return capped(sum, missed == 0);
    }

    private int capped(int sum, boolean everyLineMet) {
        int least = everyLineMet ? sum : Math.min(sum, Weights.CAP_MUST);
        least = vague ? Math.min(least, Weights.CAP_FEW) : least;
        return wanted ? least : Math.min(least, Weights.CAP_WISH);
    }

    int points(Part part) {
        return points[part.index()];
    }

    /** Sum of the parts. */
    int raw() {
        return raw;
    }

    /** Sum after the caps: the score in thousandths. */
    int total() {
        return total;
    }

    /** Whether every wish is met. */
    boolean wanted() {
        return wanted;
    }

    /** Whether every line of must-haves is met at least in part. */
    boolean covered() {
        return covered;
    }

    /** Whether too few requirements could be read. */
    boolean vague() {
        return vague;
    }

    /** Bits of the lines of must-haves that are missed. */
    long missedLines() {
        return missedLines;
    }

    /** The outcome as a value. */
    Judgement judgement() {
        return new Judgement(total, raw, wanted);
    }
}
