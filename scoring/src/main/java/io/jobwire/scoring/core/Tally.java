package io.jobwire.scoring.core;

/**
 * The points of one pair, in thousandths: the one place where they are counted, for the quick total and for the explanation alike.
 * Filled again for each pair, so that judging allocates nothing. Not thread-safe.
 */
final class Tally {
    private static final int FULL = 1000;
    private static final int YEARS_SHARE = 600;
    private static final int LEVEL_SHARE = 400;
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

    /**
     * Counts everything but the shared words, which cost most, and says whether a pair may still reach a total with all points for
     * those.
     */
    boolean mayReach(
            int least, PreparedListing listing, PreparedProfile profile, int field, int title, Concepts concepts) {
        int coverage = coverage(listing, profile);
        set(Part.REQUIREMENTS, coverage);
        set(
                Part.EXTRAS,
                listing.extraSkills.length == 0
                        ? coverage
                        : share(
                                earned(listing.extraSkills, listing.extraWeights, profile.credit),
                                listing.extraWeight));
        set(Part.EXPERIENCE, experience(listing.traits, profile.traits));
        set(Part.EDUCATION, education(listing.traits, profile.traits));
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
        int conviction = Math.min(FULL, FULL * listing.words.size() / Weights.TELLING_WORDS);
        return (conviction * share + (FULL - conviction) * Weights.NEUTRAL) / FULL;
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
        int earned = 0;
        long met = 0;
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

    /** The share of the role where no title has a word in common with that of the listing. */
    static int roleApart(PreparedListing listing, PreparedProfile profile, int title, Concepts concepts) {
        if (listing.titleWords.length == 0) {
            return Weights.NEUTRAL;
        }
        int named = named(listing, profile, concepts) * Weights.NAMED_SHARE / FULL;
        return Math.max(
                named, Math.max(occupation(listing.traits, profile.traits), Weights.TITLE_ANCHORS.at(cosine(title))));
    }

    static int role(PreparedListing listing, PreparedProfile profile, int title, Concepts concepts) {
        int best = roleApart(listing, profile, title, concepts);
        for (int i = 0; listing.titleWords.length > 0 && i < profile.titles.size(); i++) {
            best = Math.max(best, alike(listing, profile.titles.get(i), concepts) * DECAY[i] / FULL);
        }
        return best;
    }

    /** Neighbourhood of two occupations: the leading digits of ISCO-08 that they share. */
    static int occupation(Traits listing, Traits profile) {
        String one = listing.occupation();
        String other = profile.occupation();
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int same = 0;
        while (same < 4 && same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int near = one.equals(other) ? FULL : same == 4 ? 800 : same == 3 ? 500 : same == 2 ? 200 : 0;
        return near * Math.min(listing.confidence(), profile.confidence()) / FULL;
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
        return (int) Math.min(FULL, FULL * found / ((long) listing.titleWeight * ProfileReader.mostSaturation()));
    }

    static int experience(Traits listing, Traits profile) {
        return (YEARS_SHARE * years(listing, profile) + LEVEL_SHARE * level(listing, profile)) / FULL;
    }

    private static int years(Traits listing, Traits profile) {
        int asked = listing.months() >= 0 ? listing.months() : listing.usualMonths();
        int shown = profile.months() >= 0 ? profile.months() : profile.usualMonths();
        if (asked < 0 || shown < 0) {
            return Weights.NEUTRAL;
        }
        return shown >= asked ? FULL : FULL * shown / asked;
    }

    private static int level(Traits listing, Traits profile) {
        if (listing.step() < 0 || profile.step() < 0) {
            return Weights.NEUTRAL;
        }
        return switch (Math.abs(listing.step() - profile.step())) {
            case 0 -> FULL;
            case 1 -> 800;
            case 2 -> 400;
            case 3 -> 150;
            default -> 0;
        };
    }

    static int education(Traits listing, Traits profile) {
        int asked = listing.degree();
        int shown = profile.degree();
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
    int with(int skill, SkillGraph graph, PreparedListing listing, PreparedProfile profile) {
        int earned = 0;
        long met = 0;
        for (int i = 0; i < listing.requirementSkills.length; i++) {
            int asked = listing.requirementSkills[i];
            int worth = Math.max(profile.credit.at(asked), graph.worth(asked, skill));
            earned += listing.requirementWeights[i] * worth;
            if (worth >= MEETS) {
                met |= listing.requirementLines[i];
            }
        }
        int coverage = share(earned, listing.requirementWeight);
        int extra = 0;
        for (int i = 0; i < listing.extraSkills.length; i++) {
            int asked = listing.extraSkills[i];
            extra += listing.extraWeights[i] * Math.max(profile.credit.at(asked), graph.worth(asked, skill));
        }
        int extras = listing.extraSkills.length == 0 ? coverage : share(extra, listing.extraWeight);
        int sum = raw
                - points(Part.REQUIREMENTS)
                - points(Part.EXTRAS)
                + points(Part.REQUIREMENTS, coverage)
                + points(Part.EXTRAS, extras);
        return capped(sum, (listing.insistedLines & ~met) == 0);
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
