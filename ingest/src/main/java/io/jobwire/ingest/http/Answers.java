package io.jobwire.ingest.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns a status into an {@link Answer} with a sentence. Stateless. */
final class Answers {
    private Answers() {}

    static Answer of(URI url, Hop hop, Instant now) {
        return switch (hop) {
            case Hop.NotAllowed notAllowed -> new Answer.Refused(0, notAllowed.detail(), Optional.empty());
            case Hop.LeftAlone alone ->
                alone.asked()
                        ? new Answer.Refused(0, alone.detail(), Optional.of(alone.until()))
                        : new Answer.Broken(0, alone.detail(), Optional.of(alone.until()));
            case Hop.NoAnswer noAnswer -> Answer.Broken.of(noAnswer.detail());
            case Hop.Response response -> of(url, response, now);
        };
    }

    private static Answer of(URI url, Hop.Response response, Instant now) {
        String host = url.getHost();
        return switch (response.status()) {
            case 200 -> new Answer.Page(url, response.contentType(), response.body(), response.validators());
            case 304 -> new Answer.NotModified(url);
            case 404, 410 -> new Answer.Missing(url, "There is nothing at " + url + " (" + response.status() + ")");
            case 401, 403, 407, 451 ->
                new Answer.Refused(
                        response.status(),
                        host + " refuses us (" + response.status() + "); it may not want to be collected",
                        response.retryAt());
            case 429 ->
                new Answer.Refused(
                        response.status(),
                        host + " says that we ask too often (429)" + wait(response.retryAt(), now),
                        response.retryAt());
            default ->
                new Answer.Broken(
                        response.status(),
                        host + " answered " + response.status() + wait(response.retryAt(), now) + "; try later",
                        response.retryAt());
        };
    }

    /** For robots.txt any 4xx but 429 means that there is none (RFC 9309, section 2.3.1.3). */
    static Answer ofRobots(URI address, Answer answer) {
        int status = switch (answer) {
            case Answer.Refused refused -> refused.status();
            case Answer.Broken broken -> broken.status();
            case Answer.Excluded excluded -> 0;
            case Answer.Missing missing -> 404;
            case Answer.Page page -> 200;
            case Answer.NotModified notModified -> 304;
        };
        boolean none = status >= 400 && status < 500 && status != 429;
        return none ? new Answer.Missing(address, "There is no robots.txt") : answer;
    }

    private static String wait(Optional<Instant> retryAt, Instant now) {
        return retryAt.map(at -> " and asks us to come back in "
                        + Duration.between(now, at).toSeconds() + " s")
                .orElse("");
    }
}
