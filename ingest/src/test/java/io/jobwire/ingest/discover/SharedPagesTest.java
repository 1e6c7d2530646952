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
import java.util.Set;
import java.util.stream.Collectors;
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
            "ats-paylocity", "recruiting.paylocity.com",
            "ats-workatastartup", "www.workatastartup.com");

    private static final String GUSTO = "https://jobs.gusto.com/boards/";
    private static final String MANATAL = "https://www.careers-page.com/";
    private static final String MATERIAL = "material-hybrid-manufacturing-inc-";
    private static final String POSTS =
            "/wp-json/wp/v2/posts?categories=19&_fields=id,slug,link,date,date_gmt,modified,title,content,meta&per_page=100&page=1";

    /**
     * A board whose captured answers lie in the folder.
     *
     * @param asked the address that a person gives
     * @param files the captured answers by the path and query that they answer
     * @param source what is found
     * @param postings what its sample brings; of a board whose texts are pages of their own, three
     */
    private record Board(String asked, Map<String, String> files, String source, int postings) {}

    /** Read from the files. */
    private static final List<Board> BOARDS = List.of(
            new Board(
                    MANATAL + "calqulate",
                    Map.of(manatal("calqulate", 1), "ats-manatal/list-calqulate.json"),
                    "manatal:calqulate",
                    10),
            new Board(
                    MANATAL + "castelion-corporation/",
                    Map.of(
                            manatal("castelion-corporation", 1), "ats-manatal/list-castelion-p1.json",
                            manatal("castelion-corporation", 2), "ats-manatal/list-castelion-p2.json"),
                    "manatal:castelion-corporation",
                    20),
            new Board(
                    MANATAL + "api/v1.0/c/ghostwerks-llc/jobs/",
                    Map.of(manatal("ghostwerks-llc", 1), "ats-manatal/list-ghostwerks.json"),
                    "manatal:ghostwerks-llc",
                    6),
            new Board(
                    "https://work.mercor.com/explore",
                    Map.of("/work/listings-explore-page", "ats-mercor/mercor-explore.json"),
                    "mercor:all",
                    50),
            new Board(
                    "https://solid.jobs/offers/it",
                    Map.of(
                            "/public-api/offers/it?campaign=jobwire&pageSize=200&pageIndex=0",
                            "solidjobs/solidjobs-jobs.json"),
                    "solidjobs:it",
                    3),
            new Board(
                    GUSTO + MATERIAL + "ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
                    Map.of(
                            "/boards/" + MATERIAL + "ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
                            "ats-gusto-hosted/material-board.html",
                            "/postings/" + MATERIAL
                                    + "staff-battery-applications-engineer-d421d87b-e050-454b-95b8-395b7ec46c9a",
                            "ats-gusto-hosted/material-detail.html"),
                    "gusto:" + MATERIAL + "ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
                    3),
            new Board(
                    GUSTO + "natura-resources-llc",
                    Map.of(
                            "/boards/natura-resources-llc",
                            "ats-gusto-hosted/natura-board.html",
                            "/postings/natura-resources-llc-sr-mechnical-engineer-nuclear-5bb2a78d-445e-4c93-aab3-b264a4630a98",
                            "ats-gusto-hosted/natura-detail.html"),
                    "gusto:natura-resources-llc",
                    3),
            new Board(
                    "https://spikeaerospace.example/category/current-openings",
                    Map.of(
                            "/wp-json/wp/v2/categories?slug=current-openings&_fields=id,count,name,slug",
                            "company-spikeaerospace/categories-current-openings.json",
                            POSTS,
                            "company-spikeaerospace/current-openings.json"),
                    "wordpress:https://spikeaerospace.example/category/current-openings",
                    9));

    private static String manatal(String company, int page) {
        return "/api/v1.0/c/" + company + "/jobs/?page_size=20&page=" + page;
    }

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(PAGES), "skipped: there are no captured pages at jobwire.shared.data");
    }

    @Test
    void everyPageIsFoundOutOrAnsweredWithARemedy() throws Exception {
        List<Path> files;
        Set<Path> ofBoards = BOARDS.stream()
                .flatMap(board -> board.files().values().stream())
                .map(PAGES::resolve)
                .collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(PAGES)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !ofBoards.contains(file))
                    .sorted()
                    .toList();
        }
        assertThat(ofBoards).hasSize(12);
        assertThat(files).hasSize(60 - 12);
        int found = 0;
        try (Fetch fetch = new Fetch(IngestConfig.from(Settings.of(Map.of())), Clock.systemUTC())) {
            for (Path file : files) {
                found += look(fetch, file) ? 1 : 0;
            }
        }
        assertThat(found).isEqualTo(POSTINGS.size());
    }

    @Test
    void everyBoardIsFoundAndBringsItsPostings() throws Exception {
        try (Fetch fetch = new Fetch(IngestConfig.from(Settings.of(Map.of())), Clock.systemUTC())) {
            for (Board board : BOARDS) {
                look(fetch, board);
            }
        }
    }

    private static void look(Fetch fetch, Board board) throws IOException, InterruptedException {
        try (Site site = new Site()) {
            for (Map.Entry<String, String> file : board.files().entrySet()) {
                site.page(
                        file.getKey(), "application/octet-stream", Files.readAllBytes(PAGES.resolve(file.getValue())));
            }
            // The one page that was not captured: the list of a category says by this link that the site is WordPress.
            site.page(
                    "/category/current-openings",
                    "text/html",
                    "<html><head><link rel=\"https://api.w.org/\" href=\"/wp-json/\"></head><body>Openings</body></html>");
            Discovered result = new Discovery(fetch).find(URI.create(board.asked()), options(site), progress -> {});
            Candidate best = result.best().orElseThrow(() -> new AssertionError(board + ": " + result.detail()));
            assertThat(best.source().toString()).isEqualTo(board.source());
            assertThat(best.sample().orElseThrow().listings())
                    .as(board.source())
                    .hasSize(board.postings());
            assertThat(site.log())
                    .as(board.source())
                    .containsAll(board.files().keySet().stream()
                            .filter(path -> !path.contains("staff-battery"))
                            .toList());
        }
    }

    private static FetchOptions options(Site site) {
        return new FetchOptions(Optional.of(site.base()), Duration.ZERO, true, Optional.empty());
    }

    private static boolean look(Fetch fetch, Path file) throws IOException, InterruptedException {
        String folder = PAGES.relativize(file).getName(0).toString();
        String name = String.valueOf(file.getFileName());
        String host =
                SYSTEMS.getOrDefault(folder, folder.replace("company-", "").replace('_', '-') + ".example");
        try (Site site = new Site()) {
            site.page("/jobs/page", type(name), Files.readAllBytes(file));
            URI address = URI.create("https://" + host + "/jobs/page");
            Discovered result = new Discovery(fetch).find(address, options(site), progress -> {});
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

    private static String type(String name) {
        return name.endsWith(".html") ? "text/html" : name.endsWith(".json") ? "application/json" : "text/plain";
    }
}
