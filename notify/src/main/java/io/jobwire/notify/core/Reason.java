package io.jobwire.notify.core;

/** Why somebody is told of a role, not told, or told later: a code that is compatibility, and a sentence. */
public enum Reason {
    /** Told as it came. */
    AT_ONCE,
    /** Told with all that came since the last digest. */
    IN_DIGEST,
    /** Told after it had to wait. */
    AFTER_WAIT,
    /** It waits for the digest. */
    WAITS_FOR_DIGEST,
    /** It waits for the end of the quiet hours. */
    QUIET_HOURS,
    /** As many as the user wants were told that day. */
    DAY_CAP,
    /** As many of the company as the user wants were told that day. */
    COMPANY_CAP,
    /** As many of this title as the user wants were told that day. */
    ROLE_CAP,
    /** Better ones filled the digest. */
    DIGEST_FULL,
    /** Better ones filled the mailbox while it waited. */
    MAILBOX_FULL,
    /** The score is too low for this user. */
    UNDER_THRESHOLD,
    /** The user does not want this band. */
    BAND,
    /** A word that the user does not want to see is in the title. */
    MUTED_WORD,
    /** The user does not want to see this company. */
    MUTED_COMPANY,
    /** The user wants other places. */
    PLACE,
    /** The pay is less than the user wants. */
    PAY,
    /** The user wants to be told nothing now. */
    PAUSED,
    /** The user said that it is not for him. */
    DISMISSED,
    /** The user saved it or applied, before he was told, or was told of it when it bore another of its ids. */
    KNOWN,
    /** The listing was there before the search was saved. */
    BACKLOG,
    /** Every channel of the user is switched off. */
    NO_CHANNEL,
    /** It was told before that the listing closed or no longer fits. */
    WITHDRAWN,
    /** The recommendation came from a generation that was replaced, and the new one does not have it. */
    REPLACED;

    /** Whether a cap of the day or of the digest held it back. */
    boolean isCap() {
        return switch (this) {
            case DAY_CAP, COMPANY_CAP, ROLE_CAP, DIGEST_FULL -> true;
            case AT_ONCE,
                    IN_DIGEST,
                    AFTER_WAIT,
                    WAITS_FOR_DIGEST,
                    QUIET_HOURS,
                    MAILBOX_FULL,
                    UNDER_THRESHOLD,
                    BAND,
                    MUTED_WORD,
                    MUTED_COMPANY,
                    PLACE,
                    PAY,
                    PAUSED,
                    DISMISSED,
                    KNOWN,
                    BACKLOG,
                    NO_CHANNEL,
                    WITHDRAWN,
                    REPLACED -> false;
        };
    }
}
