package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;

/** One entry of a board: a posting, or something that should be one and cannot be read. */
public sealed interface Item {

    /**
     * A posting as received.
     *
     * @param nativeId what the source calls it
     * @param requisitionId the employer's own number
     * @param url its page; empty when the source gives none
     * @param body one JSON object or one XML element, without line breaks that the source did not send
     * @param hash what it says
     * @param company name of the employer, where it stands outside the body
     */
    record Posting(
            String nativeId,
            Optional<String> requisitionId,
            String url,
            String body,
            ContentHash hash,
            Optional<String> company)
            implements Item {}

    /**
     * An entry that cannot be published; it ends as a dead letter.
     *
     * @param code what is wrong, in capitals
     * @param detail one sentence
     * @param nativeId its id, if that at least can be read: then it counts as still there
     * @param payload the entry as received
     */
    record Fault(String code, String detail, Optional<String> nativeId, String payload) implements Item {}
}
