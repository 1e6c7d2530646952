package io.jobwire.ingest.engine;

import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.Terms;
import io.jobwire.records.Source;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What the scheduler has to keep for one source. What its record says goes before what its kind says; the terms of a kind
 * are those of the public service and do not bind where an endpoint answers instead.
 *
 * @param every interval that the record asks for, at least a second
 * @param least least time between the starts of two runs
 * @param onward whether its postings may be handed on to the public
 * @param lane who answers, as far as can be told without asking: runs that wait for the same host share a lane
 */
record Rules(Duration every, Duration least, boolean onward, String lane) {

    static Rules of(Source source) {
        Optional<URI> endpoint = source.getEndpoint().flatMap(Rules::address);
        Terms terms = Terms.OPEN;
        String lane = source.getKind();
        try {
            SourceId id = SourceId.parse(source.getKind() + ":" + source.getTarget());
            terms = endpoint.isPresent() ? Terms.OPEN : id.sourceKind().terms();
            lane = host(endpoint.orElseGet(() -> id.sourceKind().home(id.target())))
                    .orElse(lane);
        } catch (BadSourceException e) {
            // Its run says what is wrong with it.
            lane = source.getKind();
        }
        Duration least = source.getLeastIntervalSeconds()
                .map(seconds -> Duration.ofSeconds(Math.max(0, seconds)))
                .orElse(terms.leastInterval());
        boolean onward = source.getOnwardPublication().orElse(terms.onwardPublication());
        return new Rules(Duration.ofSeconds(Math.max(1, source.getEverySeconds())), least, onward, lane);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(URI url) {
        return Optional.ofNullable(url.getRawAuthority()).map(host -> host.toLowerCase(Locale.ROOT));
    }
}
