package io.jobwire.search;

/** Order of the hits. Equal ones are ordered by canonical id, so that every order is total. */
public enum SortOrder {
    /** Best match first. */
    RELEVANCE,
    /** Newest first: by the date of posting, or when it was first seen where the source does not say. */
    DATE,
    /** Highest pay a year in the currency of the request first; listings without pay in it last. */
    PAY
}
