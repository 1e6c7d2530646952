package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.util.Optional;

/** One kind of source. Implementations are stateless and thread-safe. */
public interface SourceKind {

    /** Name on the command line and first part of a posting's key: lower-case letters; compatibility. */
    String name();

    /** How the bodies of its postings are to be read: {@code RawListing.format}; compatibility. */
    String format();

    /**
     * Brings a target that a person wrote into the one form that is kept.
     *
     * @throws BadSourceException if it cannot be a target of this kind
     */
    String target(String written);

    /** Whose board a target is: second part of a posting's key. */
    String tenant(String target);

    /** One run: lists all postings of a target. Blocks; made for virtual threads. */
    Harvest collect(String target, Visit visit) throws InterruptedException;

    /** What the body of a posting says, without what moves by itself; empty when it cannot be read. */
    Optional<ContentHash> hash(String body);
}
