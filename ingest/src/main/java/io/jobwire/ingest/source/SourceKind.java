package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One kind of source. Implementations are stateless and thread-safe. The package's page tells how to add one. */
public interface SourceKind {

    /** Name on the command line and first part of a posting's key: lower-case letters; compatibility. */
    String name();

    /** How the bodies of its postings are to be read: {@code RawListing.format}; compatibility. */
    default String format() {
        return name();
    }

    /** A target as a person would write it, such as {@code acme}; for messages. */
    String example();

    /**
     * Brings a target that a person wrote into the one form that is kept. Addresses that {@link #identify(URI)} knows are
     * targets too.
     *
     * @throws BadSourceException if it cannot be a target of this kind
     */
    default String target(String written) {
        return Tenants.name(this, written);
    }

    /** Whose board a target is: second part of a posting's key. */
    default String tenant(String target) {
        return target;
    }

    /** Scheme and host that answer for a target unless an endpoint is given; politeness counts per such host. */
    URI home(String target);

    /**
     * The target that an address belongs to: a careers page, a posting's page, an embedded board or a call of the API.
     * Empty when the address is none of this kind. Asks nobody.
     */
    default Optional<String> identify(URI address) {
        return Optional.empty();
    }

    /** What a page says when it has a board of this kind embedded by a script; group 1 is the target. */
    default List<Pattern> embeds() {
        return List.of();
    }

    /** What those who run the source ask of those who poll it. */
    default Terms terms() {
        return Terms.OPEN;
    }

    /** One run: lists all postings of a target. Blocks; made for virtual threads. */
    Harvest collect(String target, Visit visit) throws InterruptedException;

    /** What the body of a posting says, without what moves by itself; empty when it cannot be read. */
    Optional<ContentHash> hash(String body);
}
