package io.jobwire.ingest.discover;

import io.jobwire.ingest.source.SourceId;

/**
 * Something that points to a source.
 *
 * @param evidence one sentence for a person
 */
record Clue(SourceId source, Strength strength, String evidence) {

    /** How much a clue says, the strongest first. */
    enum Strength {
        /** The address that was asked for, or that it redirects to, is the source's own. */
        ADDRESS,
        /** The page loads or embeds it. */
        EMBEDDED,
        /** The page links to it. */
        LINKED,
        /** The sitemap names pages that carry JobPosting. */
        SITEMAP,
        /** The page itself carries JobPosting. */
        ON_PAGE,
        /** The page names a feed. */
        FEED
    }
}
