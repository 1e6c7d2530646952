package io.jobwire.ingest.source;

import io.jobwire.ingest.core.ContentHash;
import io.jobwire.ingest.http.FakePace;
import io.jobwire.ingest.http.FetchLimits;
import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs of sources against a test's site. */
final class Visits implements AutoCloseable {
    private final Web web = new Web(FetchLimits.defaults(), "Jobwire/0.1", new FakePace());

    Visit at(Site site) {
        return at(site, Map.of());
    }

    Visit at(Site site, Map<URI, Remembered> known) {
        return new Visit(web, Optional.of(site.base()), Duration.ZERO, true, known);
    }

    Visit knowing(Site site, Knowledge knowledge) {
        return new Visit(web, Optional.of(site.base()), Duration.ZERO, true, Map.of(), knowledge);
    }

    /** A later run of a source that gave a harvest. */
    Harvest again(Site site, String source, Harvest before) throws InterruptedException {
        SourceId id = SourceId.parse(source);
        return id.sourceKind().collect(id.target(), knowing(site, knowledge(before)));
    }

    /** A visit that remembers the documents of the one before, whose postings are open. */
    Visit after(Site site, Visit before, Harvest harvest) {
        return new Visit(web, Optional.of(site.base()), Duration.ZERO, true, before.documents(), knowledge(harvest));
    }

    private static Knowledge knowledge(Harvest before) {
        Map<String, ContentHash> hashes = new HashMap<>();
        before.postings().forEach(posting -> hashes.put(posting.nativeId(), posting.hash()));
        return new Knowledge() {
            @Override
            public Optional<ContentHash> posting(String nativeId) {
                return Optional.ofNullable(hashes.get(nativeId));
            }

            @Override
            public boolean proven() {
                return true;
            }
        };
    }

    /** A visit to the public hosts; for runs that end before they ask. */
    Visit publicly() {
        return new Visit(web, Optional.empty(), Duration.ZERO, false, Map.of());
    }

    Harvest run(Site site, String source) throws InterruptedException {
        SourceId id = SourceId.parse(source);
        return id.sourceKind().collect(id.target(), at(site));
    }

    @Override
    public void close() {
        web.close();
    }
}
