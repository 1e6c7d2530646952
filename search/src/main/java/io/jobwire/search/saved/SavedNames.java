package io.jobwire.search.saved;

/** Names that are compatibility: a change here needs a migration of state. */
final class SavedNames {
    static final String STAGE = "saved-searches";
    /** Version of the application: raised with an incompatible change of state or of what queries mean. */
    static final int VERSION = 1;

    static final String SEARCHES = "searches";
    static final String CHECK = "check";
    static final String READABLE = "readable";
    static final String UNREADABLE = "unreadable";
    static final String LETTERS = "letters";
    static final String FAULTS = "faults";
    static final String EVERYWHERE = "searches-everywhere";
    static final String SEARCHES_IN = "searches-in";
    static final String LISTINGS = "listings";
    static final String LISTINGS_CHANGES = "listings-changes";
    static final String LISTINGS_IN = "listings-in";
    static final String MEET = "meet";
    static final String MATCH = "match";
    static final String RECOMMENDATIONS = "recommendations";

    static final String LISTINGS_STORE = "listings";
    static final String SEARCHES_STORE = "searches";
    /** Canonical id, zero, search id: what was published. */
    static final String BY_LISTING_STORE = "found-by-listing";
    /** Search id, zero, canonical id: nothing more. */
    static final String BY_SEARCH_STORE = "found-by-search";

    private SavedNames() {}
}
