package io.jobwire.ingest.source;

import io.jobwire.ingest.http.FakePace;
import io.jobwire.ingest.http.FetchLimits;
import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Runs of sources against a test's site. */
final class Visits implements AutoCloseable {
    private final Web web = new Web(FetchLimits.defaults(), "Jobwire/0.1", new FakePace());

    Visit at(Site site) {
        return at(site, Map.of());
    }

    Visit at(Site site, Map<URI, Validators> known) {
        return new Visit(web, Optional.of(site.base()), Duration.ZERO, true, known);
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
