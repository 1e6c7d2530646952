package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.FetchReport;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.source.SourceId;
import io.jobwire.launcher.system.AllSettings;
import io.jobwire.normalize.core.ListingNormalizer;
import io.jobwire.normalize.core.Outcome;
import io.jobwire.records.Listing;
import io.jobwire.records.Pay;
import io.jobwire.records.Place;
import io.jobwire.records.RawListing;
import io.jobwire.taxonomy.Taxonomy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Captured answers of the applicant-tracking systems in the shared data, from the first request to the listing: what each
 * file says, written down by reading the files.
 */
class ConformanceTest {
    /** Words such as "yesterday" count from here. */
    private static final Instant FETCHED = Instant.parse("2025-12-15T10:00:00Z");

    private static final Path SAMPLES =
            Path.of(System.getProperty("jobwire.shared.data", "missing"), "listings", "ats-samples");
    private static final Taxonomy TAXONOMY = Taxonomy.load();

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: there are no captured answers at jobwire.shared.data");
    }

    /**
     * What a listing has to say.
     *
     * @param places city, region and country of each place
     * @param pay minimum, maximum, currency and period of each range
     * @param says words of the text; empty when the answer has no text
     */
    record Expected(
            String key,
            String title,
            String company,
            String places,
            String pay,
            String employment,
            String workplace,
            String posted,
            String validUntil,
            String url,
            String applyUrl,
            String requisition,
            List<String> says) {}

    /** A file, the source and the path that it answers for. */
    record Sample(String file, String source, String path, List<Expected> listings) {
        @Override
        public String toString() {
            return source;
        }
    }

    @ParameterizedTest
    @MethodSource("io.jobwire.launcher.pipeline.ConformanceSamples#all")
    void aCapturedAnswerBecomesTheListingsThatAreInIt(Sample sample) throws Exception {
        List<Listing> listings = listings(sample);
        List<Expected> found = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            List<String> says =
                    i < sample.listings().size() ? sample.listings().get(i).says() : List.of();
            assertThat(says).allSatisfy(words -> assertThat(listing.getText()).contains(words));
            assertThat(listing.getText().isEmpty()).isEqualTo(says.isEmpty());
            found.add(summary(listing, says));
        }
        assertThat(found).containsExactlyElementsOf(sample.listings());
    }

    private static List<Listing> listings(Sample sample) throws Exception {
        byte[] body = Files.readAllBytes(SAMPLES.resolve(sample.file()));
        IngestConfig config = IngestConfig.from(AllSettings.load(Map.of(), Map.of(), Optional.empty()));
        ListingNormalizer normalizer = new ListingNormalizer(TAXONOMY);
        try (Site site = Site.start(
                        path -> path.equals(sample.path()) ? Optional.of(body) : Optional.empty(), Duration.ZERO);
                Fetch fetch = new Fetch(config, Clock.systemUTC())) {
            FetchOptions options =
                    new FetchOptions(Optional.of(URI.create(site.url())), Duration.ZERO, true, Optional.empty());
            FetchReport report = fetch.fetch(SourceId.parse(sample.source()), options);
            assertThat(report.usable()).as(report.detail()).isTrue();
            assertThat(report.faults()).isEmpty();
            List<Listing> listings = new ArrayList<>();
            for (RawListing raw : report.listings()) {
                Outcome outcome = normalizer.normalize(
                        RawListing.newBuilder(raw).setFetchedAt(FETCHED).build());
                assertThat(outcome).isInstanceOf(Outcome.Normalized.class);
                listings.add(((Outcome.Normalized) outcome).listing());
            }
            return listings;
        }
    }

    private static Expected summary(Listing listing, List<String> says) {
        return new Expected(
                listing.getKey(),
                listing.getTitle(),
                listing.getCompany().getName(),
                listing.getPlaces().stream().map(ConformanceTest::place).collect(Collectors.joining("; ")),
                listing.getPay().stream().map(ConformanceTest::pay).collect(Collectors.joining("; ")),
                listing.getEmployment().toString(),
                listing.getWorkplace().toString(),
                listing.getPostedAt().map(Instant::toString).orElse(""),
                listing.getValidUntil().map(Instant::toString).orElse(""),
                listing.getUrl(),
                listing.getApplyUrl().orElse(""),
                listing.getRequisitionId().orElse(""),
                says);
    }

    private static String place(Place place) {
        return place.getCity().orElse("") + "/" + place.getRegion().orElse("") + "/"
                + place.getCountry().orElse("");
    }

    private static String pay(Pay pay) {
        return pay.getMin().orElse(0L) / 100 + "-" + pay.getMax().orElse(0L) / 100 + " "
                + pay.getCurrency().orElse("?") + " " + pay.getPeriod();
    }
}
