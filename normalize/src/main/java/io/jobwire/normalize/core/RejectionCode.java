package io.jobwire.normalize.core;

/** Why a raw listing cannot become a listing. The names are the codes of dead letters: compatibility. */
public enum RejectionCode {
    /** The body is empty and the posting is open. */
    BODY_EMPTY,
    /** The body is longer than {@link ListingNormalizer#MAX_BODY} characters. */
    BODY_TOO_LARGE,
    /** The format promises a JSON object and the body is none. */
    BODY_NOT_JSON,
    /** The format promises an XML element and the body is none. */
    BODY_NOT_XML,
    /** No reader knows the format. */
    FORMAT_UNKNOWN,
    /** A message of a thread that offers no job: a question, an offer of work, talk about the thread. */
    NOT_A_POSTING,
    /** The posting has no title. */
    TITLE_MISSING,
    /** The title is longer than {@link ListingNormalizer#MAX_TITLE} characters. */
    TITLE_TOO_LONG,
    /** The readable text is longer than {@link ListingNormalizer#MAX_TEXT} characters. */
    TEXT_TOO_LARGE,
    /** A date field lies outside the years 0 to 9999. */
    DATE_OUT_OF_RANGE,
    /** A pay field is not a number that money can have. */
    PAY_OUT_OF_RANGE
}
