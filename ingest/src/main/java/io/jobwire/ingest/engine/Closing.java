package io.jobwire.ingest.engine;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.engine.Outbox.Draft;
import io.jobwire.ingest.source.BadSourceException;
import io.jobwire.ingest.source.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the records that close postings. Thread-safe. */
final class Closing {
    private final KnownListings known;
    private final BodyReader bodies;
    private final Outbox outbox;

    Closing(KnownListings known, BodyReader bodies, Outbox outbox) {
        this.known = known;
        this.bodies = bodies;
        this.outbox = outbox;
    }

    /** Closes these postings, as far as they are known. */
    List<Draft> of(Iterable<String> keys, String reason, Instant at) {
        Map<String, KnownListings.Entry> gone = new HashMap<>();
        keys.forEach(key -> known.find(key).ifPresent(entry -> gone.put(key, entry)));
        List<Draft> drafts = new ArrayList<>();
        bodies.read(gone).forEach((key, last) -> {
            ContentHash hash = gone.getOrDefault(key, KnownListings.Entry.NONE).hash();
            drafts.add(outbox.listing(RawListings.closed(last, reason, at), hash));
        });
        return drafts;
    }

    /** Closes all that a source brought. */
    List<Draft> allOf(String source, String reason, Instant at) {
        Map<String, KnownListings.Entry> open = new HashMap<>(known.open(source));
        try {
            open.putAll(known.open(SourceId.parse(source).toString()));
        } catch (BadSourceException e) {
            // A source of a kind that is not known any more: its id is all there is.
            return of(open.keySet(), reason, at);
        }
        return of(open.keySet(), reason, at);
    }
}
