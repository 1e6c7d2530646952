package io.jobwire.ingest;

import io.jobwire.ingest.engine.RawListings;
import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Ask;
import io.jobwire.ingest.http.Pace;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.http.Web;
import io.jobwire.ingest.source.Harvest;
import io.jobwire.ingest.source.Keys;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.ingest.source.SourceKinds;
import io.jobwire.ingest.source.Visit;
import io.jobwire.records.RawListing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One run of one source without Kafka: what the stream would publish. Thread-safe; manners count per instance. */
public final class Fetch implements AutoCloseable {
    private final Web web;
    private final Clock clock;
    private final Keys keys;

    /** A fetcher with the limits of a configuration; its delay is that of the options of each fetch. */
    public Fetch(IngestConfig config, Clock clock) {
        this.web = new Web(config.limits(), Web.userAgent(config.contact()), Pace.of(clock));
        this.clock = clock;
        this.keys = config.keys();
    }

    /** Runs a source once. Blocks until it is done; a site's faults are part of the report, never exceptions. */
    public FetchReport fetch(SourceId source, FetchOptions options) throws InterruptedException {
        return run(source, options, visit(options));
    }

    /**
     * Runs a source to see what it is like: where each posting's text is a page of its own, only some are fetched.
     *
     * @param texts most texts that are fetched; a source that gives all of them in its list gives all
     */
    public FetchReport sample(SourceId source, FetchOptions options, int texts) throws InterruptedException {
        return run(source, options, visit(options).atMost(texts));
    }

    private Visit visit(FetchOptions options) {
        return new Visit(web, options.endpoint(), options.delay(), options.allowPrivate(), Map.of()).with(keys);
    }

    private FetchReport run(SourceId source, FetchOptions options, Visit visit) throws InterruptedException {
        Instant start = clock.instant();
        Harvest harvest = SourceKinds.collect(source, visit);
        List<RawListing> listings = harvest.postings().stream()
                .map(posting -> RawListings.open(source, options.company(), posting, start, start))
                .toList();
        return new FetchReport(
                harvest.outcome(),
                harvest.detail(),
                listings,
                harvest.faults(),
                visit.requests(),
                visit.bytes(),
                Duration.between(start, clock.instant()));
    }

    /** One document, by the manners of this fetcher. Blocks until it is there or is not to be had. */
    public Answer document(URI url, String accept, FetchOptions options, Web.Meter meter) throws InterruptedException {
        return web.get(new Ask(url, accept, options.delay(), options.allowPrivate(), Validators.NONE), meter);
    }

    @Override
    public void close() {
        web.close();
    }
}
