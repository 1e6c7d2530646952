package io.jobwire.scoring;

/** Names that are compatibility: a change here needs a migration of state. */
final class ScoringNames {
    static final String STAGE = "scoring";
    /** Version of the application: raised with an incompatible change of state, of the rubric, or of the taxonomy. */
    static final int VERSION = 2;

    static final String LISTINGS = "listings";
    static final String SLIM = "slim-listings";
    static final String EVERYWHERE = "listings-everywhere";
    static final String LISTINGS_IN = "listings-in";
    static final String RANKINGS = "rankings";
    static final String RANKINGS_EVERYWHERE = "rankings-everywhere";
    static final String RANKINGS_IN = "rankings-in";
    static final String PROFILES = "profiles";
    static final String PROFILES_IN = "profiles-in";
    static final String MEET = "meet";
    static final String MEET_RANKINGS = "meet-rankings";
    static final String MATCH = "match";
    static final String JUDGED = "judged";
    static final String RECOMMENDED = "recommended";
    static final String RECOMMENDATIONS = "recommendations";
    static final String GAPPED = "gapped";
    static final String GAPS_TOLD = "gaps-told";
    static final String GAPS = "skills-gaps";
    static final String RANKED = "ranked";
    static final String RANKED_PART = "ranked-part";
    static final String RANKING_PARTS = "ranking-parts";
    static final String MERGE = "merge-rankings";
    static final String DONE = "rankings-done";
    static final String RESULTS = "rankings-results";
    static final String TOLD = "processes-told";
    static final String PROCESSES = "processes";

    static final String LISTINGS_STORE = "listings";
    /** Resume id: the profile without its text. */
    static final String PROFILES_STORE = "profiles";
    /** Resume id: the text of the profile. */
    static final String TEXTS_STORE = "profile-texts";
    /** Resume id: the numbers of the profile, with the version that they are of. */
    static final String NUMBERS_STORE = "profile-numbers";
    /** Canonical id, zero, resume id: fingerprint of what was recommended. */
    static final String BY_LISTING_STORE = "recommended-by-listing";
    /** Resume id, zero, canonical id: the same fingerprint. */
    static final String BY_RESUME_STORE = "recommended-by-resume";

    /** Resume id, zero, canonical id: the skills of which each alone would lift the pair over the threshold. */
    static final String LIFTS_STORE = "lifts";

    /** Process id: what the partitions ranked so far. */
    static final String RANKINGS_STORE = "ranking-parts";

    private ScoringNames() {}
}
