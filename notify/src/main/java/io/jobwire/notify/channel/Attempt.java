package io.jobwire.notify.channel;

import io.jobwire.records.OffReason;
import java.time.Duration;
import java.util.Optional;

/** What came of one attempt to deliver. */
public sealed interface Attempt {
    /** File name, status code or error, for a person. */
    String detail();

    /** It arrived. */
    record Delivered(String detail) implements Attempt {}

    /**
     * It did not, and may later.
     *
     * @param after how long the receiver asked to be left alone, if it did
     */
    record Retry(String detail, Optional<Duration> after) implements Attempt {
        public Retry(String detail) {
            this(detail, Optional.empty());
        }
    }

    /** It did not, and never will. */
    record Refused(String detail) implements Attempt {}

    /** The receiver is no more, or wants nothing more: nothing is to be sent there again. */
    record Off(OffReason why, String detail) implements Attempt {}
}
