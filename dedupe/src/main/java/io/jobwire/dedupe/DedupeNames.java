package io.jobwire.dedupe;

/** Names of operators, stores and internal topics. They are compatibility: a change needs a new application version. */
final class DedupeNames {
    static final String STAGE = "dedupe";

    /** Raised when a topology no longer understands the state of the one before. */
    static final int VERSION = 10;

    static final String SOURCE = "dedupe-source";
    static final String ROUTER = "dedupe-router";
    static final String BY_COMPANY = "dedupe-by-company";
    static final String SPLITS_SOURCE = "dedupe-splits-source";
    static final String SPLIT_SIDES = "dedupe-split-sides";
    static final String BY_SIDE = "dedupe-by-side";
    static final String SPLIT_ROUTER = "dedupe-split-router";
    static final String ALL_ROUTED = "dedupe-all-routed";
    static final String INDEX = "dedupe-index";
    static final String GONE = "dedupe-gone";
    static final String CANONICAL = "dedupe-canonical";
    static final String LINK = "dedupe-link";
    static final String BY_LISTING = "dedupe-by-listing";
    static final String GATE = "dedupe-gate";
    static final String SPLIT_ROUTED = "dedupe-routed-";
    static final String SPLIT_FOUND = "dedupe-found-";
    static final String LINKS_SINK = "dedupe-links-sink";
    static final String GONE_SINK = "dedupe-gone-sink";
    static final String CANONICAL_SINK = "dedupe-canonical-sink";

    static final String COMPANIES = "dedupe-companies";
    static final String SPLITS = "dedupe-splits";
    static final String NODES = "dedupe-nodes";
    static final String TEXTS = "dedupe-texts";
    static final String DICTIONARIES = "dedupe-dictionaries";
    static final String REMINDERS = "dedupe-reminders";

    private DedupeNames() {}
}
