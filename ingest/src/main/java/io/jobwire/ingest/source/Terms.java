package io.jobwire.ingest.source;

import java.time.Duration;
import java.util.Optional;

/**
 * What those who run a source ask of those who poll it: rules, not advice. The scheduler keeps the interval; whoever passes
 * postings on to others keeps the rest.
 *
 * @param leastInterval least time between the starts of two runs of one source of the kind; zero for none
 * @param onwardPublication whether its postings may be handed on to job boards, search engines and aggregators
 * @param attribution what has to be shown beside a posting, as one sentence; empty for nothing
 */
public record Terms(Duration leastInterval, boolean onwardPublication, Optional<String> attribution) {
    /** No rule beyond good manners: an employer's own board, which is there to be seen. */
    public static final Terms OPEN = new Terms(Duration.ZERO, true, Optional.empty());

    public Terms {
        if (leastInterval.isNegative()) {
            throw new IllegalArgumentException("An interval is not negative");
        }
    }
}
