package io.jobwire.dedupe;

import java.util.List;

/** What the router says about a listing. */
sealed interface Routed {

    /** To the company it belongs to: it is new, or changed. */
    record Arrived(WireListing listing) implements Routed {}

    /**
     * To the company it belongs to: a person's word on it.
     *
     * @param others keys of all listings that are told apart from it, sorted
     */
    record ToldApart(String listingKey, List<String> others) implements Routed {}

    /** To the company it belonged to: it is gone, or belongs to another one. */
    record Left(String listingKey) implements Routed {}

    /** To whoever reads links: it is gone. */
    record Gone() implements Routed {}
}
