package io.jobwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.ingest.Fetch;
import io.jobwire.ingest.FetchOptions;
import io.jobwire.ingest.IngestConfig;
import io.jobwire.ingest.http.Site;
import io.jobwire.runtime.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Career pages captured from 22 sites: what can be collected is found, and everything else gets a sentence. */
class SharedPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("jobwire.shared.data", "missing"), "listings/pages");

    /** Read from the files: those with JobPosting in JSON-LD, and how many. */
    private static final Map<String, Integer> POSTINGS = Map.of(
            "detail-fermi-4248451.html", 1,
            "detail-sendcutsend-4272751.html", 1,
            "detail-diode-senior.html", 1,
            "detail-diode-staff.html", 1,
            "detail-loombotic-software.html", 1,
            "open-positions.html", 9);

    /** Hosts of the pages that belong to a job system. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "ats-gusto-hosted", "jobs.gusto.com",
            "ats-paylocity", "recruiting.paylocity.com",
            "ats-workatastartup", "www.workatastartup.com");

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(PAGES), "skipped: there are no captured pages at jobwire.shared.data");
    }

    @Test
    void everyPageIsFoundOutOrAnsweredWithARemedy() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PAGES)) {
            files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        int found = 0;
        try (Fetch fetch = new Fetch(IngestConfig.from(Settings.of(Map.of())), Clock.systemUTC())) {
            for (Path file : files) {
                found += look(fetch, file) ? 1 : 0;
            }
        }
        assertThat(found).isEqualTo(POSTINGS.size());
    }

    private static boolean look(Fetch fetch, Path file) throws IOException, InterruptedException {
        String folder = PAGES.relativize(file).getName(0).toString();
        String name = String.valueOf(file.getFileName());
        String host =
                SYSTEMS.getOrDefault(folder, folder.replace("company-", "").replace('_', '-') + ".example");
        try (Site site = new Site()) {
            site.page("/jobs/page", "text/html", Files.readAllBytes(file));
            FetchOptions options = new FetchOptions(Optional.of(site.base()), Duration.ZERO, true, Optional.empty());
            URI address = URI.create("https://" + host + "/jobs/page");
            Discovered result = new Discovery(fetch).find(address, options, progress -> {});
            Integer postings = POSTINGS.get(name);
            if (postings == null && folder.equals("ats-paylocity")) {
                assertThat(result.best().orElseThrow().source().kind()).isEqualTo("paylocity");
                return false;
            }
            if (postings == null) {
                assertThat(result.best().map(Candidate::brings).orElse(false))
                        .as(file.toString())
                        .isFalse();
                assertThat(result.detail()).as(file.toString()).containsAnyOf("Apply button", "sitemap", "owner");
                if (SYSTEMS.containsKey(folder)) {
                    assertThat(result.detail()).as(file.toString()).startsWith("The jobs seem to be run by ");
                }
                return false;
            }
            Candidate best = result.best().orElseThrow();
            assertThat(best.source().toString()).isEqualTo("jsonld:" + address);
            assertThat(best.sample().orElseThrow().listings())
                    .as(file.toString())
                    .hasSize(postings);
            return true;
        }
    }
}
