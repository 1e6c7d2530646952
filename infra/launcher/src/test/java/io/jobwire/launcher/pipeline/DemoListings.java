package io.jobwire.launcher.pipeline;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.demo.DemoSite;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.records.RawListing;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The postings of the demo as a crawl would publish them, each first seen at another time. */
final class DemoListings {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    /** Co-prime to their number, so that neighbours on a board are not neighbours in time. */
    private static final int STRIDE = 101;

    private DemoListings() {}

    static List<RawListing> firstDay() throws IOException, InterruptedException {
        List<RawListing> listings = new ArrayList<>();
        IngestConfig config = IngestConfig.from(AllSettings.load(Map.of(), Map.of(), Optional.empty()));
        try (DemoSite site = DemoSite.start();
                Fetch fetch = new Fetch(config, Clock.systemUTC())) {
            for (DemoSite.DemoSource source : site.sources()) {
                FetchOptions options = new FetchOptions(
                        source.endpoint().map(URI::create), Duration.ZERO, true, Optional.of(source.name()));
                for (RawListing listing :
                        fetch.fetch(SourceId.parse(source.id()), options).listings()) {
                    Instant seen = START.plusSeconds(60L * (listings.size() * STRIDE % 997));
                    listings.add(RawListing.newBuilder(listing)
                            .setFirstSeen(seen)
                            .setFetchedAt(seen)
                            .build());
                }
            }
        }
        return List.copyOf(listings);
    }
}
