package io.jobwire.ingest.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * One document to get.
 *
 * @param url absolute http or https address
 * @param accept value of the Accept header
 * @param delay least time between two requests to the host; robots.txt may ask for more
 * @param allowPrivate whether loopback and private addresses may be reached
 * @param validators what the site gave last time; {@link Validators#NONE} for an unconditional request
 * @param json a JSON document that is posted, where a list is asked for that way; empty for a GET. Redirects of a POST are
 *     not followed
 * @param stay whether a redirect to another host means that there is no such document, as with services that send
 *     unknown names to their own front page
 */
public record Ask(
        URI url,
        String accept,
        Duration delay,
        boolean allowPrivate,
        Validators validators,
        Optional<String> json,
        boolean stay) {

    /** A GET that follows redirects. */
    public Ask(URI url, String accept, Duration delay, boolean allowPrivate, Validators validators) {
        this(url, accept, delay, allowPrivate, validators, Optional.empty(), false);
    }

    Ask at(URI other) {
        return new Ask(other, accept, delay, allowPrivate, validators, json, stay);
    }
}
