package io.jobwire.dedupe;

import io.jobwire.records.Listing;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** What the index found out, already in bytes: it compares them with those of the last time. */
sealed interface Found {

    /** A canonical listing in the wire format; null: it is closed. */
    record Canonical(@Nullable Bytes bytes) implements Found {}

    /**
     * A link.
     *
     * @param home routing key of the company that says so, see {@link Router#home(Listing)}
     * @param bytes the link in the wire format
     */
    record Link(String home, Bytes bytes) implements Found {}
}
