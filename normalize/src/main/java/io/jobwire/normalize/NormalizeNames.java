package io.jobwire.normalize;

/** Names of the stage's operators. They are compatibility: a running application finds its place by them. */
final class NormalizeNames {
    /** Name of the stage. */
    static final String STAGE = "normalize";

    /** Raised when the topology no longer understands the positions of the one before. */
    static final int VERSION = 1;

    static final String RAW_LISTINGS = "listings-raw";
    static final String NORMALIZE_LISTING = "normalize-listing";
    static final String LISTINGS = "listings-normalized";
    static final String LISTING_FAULTS = "listings-deadletters";
    static final String RAW_RESUMES = "resumes-raw";
    static final String NORMALIZE_RESUME = "normalize-resume";
    static final String PROFILES = "resumes-profiles";

    private NormalizeNames() {}
}
