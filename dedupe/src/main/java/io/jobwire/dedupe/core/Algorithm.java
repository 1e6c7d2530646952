package io.jobwire.dedupe.core;

/**
 * The numbers that decide. They are part of the algorithm, not settings: whoever changes one changes results, and
 * raises a version. They come from the S-curve of the bands and from measurements on real postings (package page).
 */
public final class Algorithm {
    /** Version of the signature: SuperMinHash, 126 components of 16 bits, hash4j's V1, over these shingles. Persisted. */
    public static final String SIGNATURE = "smh126x16v1";

    /** Version of everything that decides, as evidence names it. Persisted. */
    public static final String VERSION = SIGNATURE + "/6";

    /** Listings that a bucket shows to later ones. */
    public static final int BUCKET_WINDOW = 16;

    /** Openings that a role's first live canonical listing names; others are found by their role. */
    public static final int MAX_OPENINGS = 100;

    static final int COMPONENTS = 126;
    static final int COMPONENT_BITS = 16;
    static final int BANDS = 21;
    static final int BAND_BYTES = COMPONENTS / BANDS * COMPONENT_BITS / 8;

    static final double MERGE_SIMILARITY = 0.70;
    /**
     * Enough between two sites when the place is known and equal, beside company, title and level: reposts with one
     * word in twenty changed have 0.75 on average and one in nine of them less than 0.70.
     */
    static final double REPOST_SIMILARITY = 0.50;

    /**
     * The same when the whole titles agree: of the judged messages with one title those that are one share 0.48 and more but for one pair, those that are not 0.38
     * at most but for one.
     */
    static final double TITLED_SIMILARITY = 0.45;

    /** Enough for two messages that name several roles, nearly all of them the same, one put up when the other was gone. */
    static final double SAME_ROLES_SIMILARITY = 0.50;

    /** Share of all roles of two messages that both name, for the former: of six one is another. */
    static final double SAME_ROLES = 0.6;

    /** Enough for two such messages of which one leaves out or adds more roles. */
    static final double MOST_ROLES_SIMILARITY = 0.75;

    /** Enough for two such messages whatever their roles are called. */
    static final double ANY_ROLES_SIMILARITY = 0.90;

    /** Share of the roles of the shorter list that the other has, for the former. */
    static final double MOST_ROLES = 2.0 / 3;

    /**
     * How long before the closing of a posting another may have come that follows it on its site, in milliseconds: sources are looked at by
     * the day, and within one look the new is read before the old is missed.
     */
    static final long SUCCESSION_SLACK = 86_400_000;

    static final double MERGE_CONTAINMENT = 0.90;
    static final double AGENCY_SIMILARITY = 0.90;

    /** By the formula of the bands, 994 in a thousand pairs with a similarity of 0.90 have as many in common; of 0.75 one in six. Spares comparisons. */
    static final int SPELLING_BANDS = 6;

    /** A text is short below either; truncated teasers of two roles of one company are often the same words. */
    static final int SHORT_CHARS = 400;

    static final int SHORT_TOKENS = 60;

    /** A text of fewer shingles says nothing. */
    static final int LEAST_SHINGLES = 8;

    /** Core titles that share this part of their words are near. */
    static final double NEAR_TITLE = 0.5;

    /** Places that get a bucket of their own. */
    static final int MAX_PLACE_KEYS = 4;

    static final int MAX_POSSIBLE = 10;

    private Algorithm() {}
}
