package io.jobwire.ingest.http;

import java.net.URI;
import java.time.Duration;

/**
 * One document to get.
 *
 * @param url absolute http or https address
 * @param accept value of the Accept header
 * @param delay least time between two requests to the host; robots.txt may ask for more
 * @param allowPrivate whether loopback and private addresses may be reached
 * @param validators what the site gave last time; {@link Validators#NONE} for an unconditional request
 */
public record Ask(URI url, String accept, Duration delay, boolean allowPrivate, Validators validators) {

    Ask at(URI other, boolean privateToo) {
        return new Ask(other, accept, delay, privateToo, validators);
    }
}
