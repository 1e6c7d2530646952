package io.jobwire.dedupe;

/** What the router says about a listing. */
sealed interface Routed {

    /** To the company it belongs to: it is new, or changed. */
    record Arrived(WireListing listing) implements Routed {}

    /** To the company it belonged to: it is gone, or belongs to another one. */
    record Left(String listingKey) implements Routed {}

    /** To whoever reads links: it is gone. */
    record Gone() implements Routed {}
}
