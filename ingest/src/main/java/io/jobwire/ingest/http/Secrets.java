package io.jobwire.ingest.http;

import java.util.Map;

/**
 * What a request carries that nobody may read in a log, a record or an address: headers, and a part of the query. It goes
 * to the host that was asked and never to one that a redirect leads to.
 *
 * @param headers names and values; they replace those that a request has anyway
 * @param query pairs to put behind the query, already escaped; may be empty
 */
public record Secrets(Map<String, String> headers, String query) {
    /** Nothing secret. */
    public static final Secrets NONE = new Secrets(Map.of(), "");

    public Secrets {
        headers = Map.copyOf(headers);
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
