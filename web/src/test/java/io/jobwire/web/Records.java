package io.jobwire.web;

import io.jobwire.records.CanonicalListing;
import io.jobwire.records.Company;
import io.jobwire.records.Pay;
import io.jobwire.records.PayPeriod;
import io.jobwire.records.Recommendation;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.TopicNames;
import io.jobwire.runtime.Settings;
import io.jobwire.runtime.StageContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Records and contexts for tests. */
final class Records {
    static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");

    private Records() {}

    static StageContext context(Path folder, RecordSerdes serdes, Instant now) {
        return new StageContext(
                Settings.defaults(),
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                TopicNames.plain(),
                serdes,
                new SimpleMeterRegistry(),
                folder,
                "",
                Clock.fixed(now, ZoneOffset.UTC));
    }

    static RecordSerdes serdes() {
        return new RecordSerdes(new InMemoryRegistry(), true);
    }

    static CanonicalListing listing(String canonical, String title) {
        return CanonicalListing.newBuilder()
                .setKey("ashby:acme:" + canonical)
                .setUrl("https://jobs.example/" + canonical)
                .setTitle(title)
                .setCoreTitle(title)
                .setCompany(new Company("Acme", "acme", false))
                .setPay(List.of(new Pay(5_000_000L, 6_000_000L, "EUR", PayPeriod.YEAR, 5_000_000L, 6_000_000L, "text")))
                .setText("Text of <b>" + title + "</b>.")
                .setSource("ashby")
                .setTenant("acme")
                .setFirstSeen(DAY_1)
                .setFetchedAt(DAY_1)
                .setCanonical(canonical)
                .setRole(canonical)
                .setLastSeen(DAY_1)
                .build();
    }

    static Recommendation recommendation(String resume, String canonical, int score) {
        return Recommendation.newBuilder()
                .setResume(resume)
                .setCanonical(canonical)
                .setScore(score)
                .setRubricVersion("1")
                .setTaxonomyVersion("1")
                .setUser("u")
                .setRole(canonical)
                .setTitle("Cook")
                .setCompany("Acme")
                .setUrl("https://jobs.example/" + canonical)
                .setListingFetchedAt(DAY_1)
                .build();
    }
}
