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
 * @param secrets keys that the request carries; {@link Secrets#NONE} for none
 */
public record Ask(
        URI url,
        String accept,
        Duration delay,
        boolean allowPrivate,
        Validators validators,
        Optional<String> json,
        boolean stay,
        Secrets secrets) {

    /** A GET that follows redirects. */
    public Ask(URI url, String accept, Duration delay, boolean allowPrivate, Validators validators) {
        this(url, accept, delay, allowPrivate, validators, Optional.empty(), false, Secrets.NONE);
    }

    /** The same without leave to reach private addresses. */
    public Ask publicOnly() {
        return new Ask(url, accept, delay, false, validators, json, stay, secrets);
    }

    Ask at(URI other, boolean privateToo) {
        boolean same = String.valueOf(other.getScheme()).equalsIgnoreCase(url.getScheme())
                && String.valueOf(other.getRawAuthority()).equalsIgnoreCase(url.getRawAuthority());
        return new Ask(other, accept, delay, privateToo, validators, json, stay, same ? secrets : Secrets.NONE);
    }

    /** The address with what is secret of it; for the request alone. */
    URI target() {
        if (secrets.query().isEmpty()) {
            return url;
        }
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + secrets.query());
    }
}
