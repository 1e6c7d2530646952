package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each applicant-tracking system does in its own way. */
class TenantBoardsTest {
    private static final String JSON = "application/json";

    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    @Test
    void aLeverBoardThatStopsAtAHundredIsAskedForItsRest() throws Exception {
        site.page("/v0/postings/acme?mode=json", JSON, lever(0, 100));
        site.page("/v0/postings/acme?mode=json&limit=100&skip=100", JSON, lever(100, 130));
        Harvest harvest = visits.run(site, "lever:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(130);
        site.status("/v0/postings/acme?mode=json&limit=100&skip=100", 500, Map.of());
        assertThat(visits.run(site, "lever:acme").outcome()).isEqualTo(RunOutcome.PARTIAL);
    }

    @Test
    void aLeverSiteIsAskedForInOneRegionOnlyWhenAnEndpointStandsIn() throws Exception {
        assertThat(visits.run(site, "lever:eu/acme").outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
        assertThat(site.log()).containsExactly("/robots.txt", "/v0/postings/acme?mode=json");
        Lever kind = new Lever();
        assertThat(kind.home("eu/acme")).hasHost("api.eu.lever.co");
        assertThat(kind.home("acme")).hasHost("api.lever.co");
    }

    private static String lever(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(id -> "{\"id\":\"" + id + "\",\"hostedUrl\":\"https://jobs.lever.co/acme/" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void workablesRowsOfOneJobBecomeOnePostingWithAllPlaces() throws Exception {
        site.page("/api/v1/widget/accounts/acme?details=true", JSON, """
            {"name": "Acme Ltd", "description": null, "jobs": [
              {"title": "Baker", "shortcode": "A1", "code": "R-7", "url": "https://apply.workable.com/j/A1",
               "description": "<p>Bread</p>", "country": "Spain", "city": "", "state": "",
               "locations": [{"country": "Spain", "countryCode": "ES", "city": "", "region": null, "hidden": false}]},
              {"title": "Cook", "shortcode": "A2", "url": "https://apply.workable.com/j/A2", "country": "France"},
              {"title": "Baker", "shortcode": "A1", "url": "https://apply.workable.com/j/A1", "country": "Portugal",
               "locations": [{"country": "Portugal", "countryCode": "PT", "city": "Porto"}]}
            ]}""");
        Harvest harvest = visits.run(site, "workable:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("A1", "A2");
        Posting baker = harvest.postings().getFirst();
        assertThat(baker.company()).contains("Acme Ltd");
        assertThat(baker.requisitionId()).contains("R-7");
        assertThat(baker.body())
                .contains("<p>Bread</p>")
                .contains("\"countryCode\":\"ES\"")
                .contains("\"city\":\"Porto\"");
        assertThat(new Workable().hash(baker.body())).contains(baker.hash());
    }

    @Test
    void recruiteeKeepsNoMailAddressAndNothingUnpublished() throws Exception {
        site.page("/api/offers/", JSON, """
            {"offers": [
              {"id": 1, "status": "published", "careers_url": "https://acme.recruitee.com/o/a", "mailbox_email": "x@y",
               "updated_at": "2026-01-01 00:00:00 UTC", "position": 3},
              {"id": 2, "status": "internal", "careers_url": "https://acme.recruitee.com/o/b"},
              {"id": 3, "careers_url": "https://acme.recruitee.com/o/c"}
            ]}""");
        Harvest harvest = visits.run(site, "recruitee:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1", "3");
        assertThat(harvest.postings().getFirst().body()).doesNotContain("mailbox_email");
        Recruitee kind = new Recruitee();
        assertThat(kind.hash("{\"id\":1,\"position\":4,\"updated_at\":\"b\"}"))
                .isEqualTo(kind.hash("{\"id\":1,\"position\":3,\"updated_at\":\"a\"}"));
    }

    @Test
    void pinpointsAddressesAreMadeWholeFromTheirPaths() throws Exception {
        site.page("/postings.json", JSON, """
            {"data": [{"id": "p1", "path": "/postings/p1", "job": {"requisition_id": "REQ-1"}},
                      {"id": "p2", "url": "https://jobs.acme.example/p2"}]}""");
        Harvest harvest = visits.run(site, "pinpoint:acme");
        assertThat(harvest.postings())
                .extracting(Posting::url)
                .containsExactly("https://acme.pinpointhq.com/postings/p1", "https://jobs.acme.example/p2");
        assertThat(harvest.postings().getFirst().requisitionId()).contains("REQ-1");
    }

    @Test
    void ripplingsRowsOfOneJobBecomeOnePostingWithItsText() throws Exception {
        String list = "/platform/api/ats/v1/board/acme/jobs";
        site.page(list, JSON, """
            [{"uuid": "u1", "name": "Baker", "url": "https://ats.rippling.com/acme/jobs/u1", "workLocation": {"label": "Paris"}},
             {"uuid": "u2", "name": "Cook", "url": "https://ats.rippling.com/acme/jobs/u2", "workLocation": {"label": "Rome"}},
             {"uuid": "u1", "name": "Baker", "url": "https://ats.rippling.com/acme/jobs/u1", "workLocation": {"label": "Lyon"}}]""");
        site.page(list + "/u1", JSON, "{\"uuid\":\"u1\",\"description\":{\"role\":\"<p>Bread</p>\"}}");
        site.page(list + "/u2", JSON, "{\"uuid\":\"u2\",\"description\":{\"role\":\"<p>Soup</p>\"}}");
        Harvest harvest = visits.run(site, "rippling:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(2);
        assertThat(harvest.postings().getFirst().body())
                .contains("\"workLocations\":[{\"label\":\"Paris\"},{\"label\":\"Lyon\"}]")
                .contains("Bread");
    }

    @Test
    void teamtailorsPagesFollowTheFeedsNextAddress() throws Exception {
        site.page("/jobs.json", JSON, feed(1, 2, "https://acme.teamtailor.com/jobs.json?page=2"));
        site.page("/jobs.json?page=2", JSON, feed(3, 3, ""));
        Harvest harvest = visits.run(site, "teamtailor:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1", "2", "3");
        assertThat(harvest.postings().getFirst().company()).contains("Acme");
    }

    @Test
    void aFullTeamtailorPageIsAskedForItsNext() throws Exception {
        site.page("/jobs.json", JSON, feed(1, 100, ""));
        site.page("/jobs.json?page=2", JSON, feed(1, 100, ""));
        site.page("/jobs.json?offset=100", JSON, feed(101, 130, ""));
        Harvest harvest = visits.run(site, "teamtailor:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(130);
    }

    @Test
    void aTeamtailorPageThatFailsMakesTheRunPartial() throws Exception {
        site.page("/jobs.json", JSON, feed(1, 100, ""));
        Harvest harvest = visits.run(site, "teamtailor:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(100);
    }

    @Test
    void personiosOwnLanguageAddsWhatIsMissingInEnglish() throws Exception {
        site.page("/xml?language=en", "text/xml", positions(position(1, "Baker"), position(2, "Cook")));
        site.page("/xml", "text/xml", positions(position(2, "Koch"), position(3, "Gärtner")));
        Harvest harvest = visits.run(site, "personio:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1", "2", "3");
        assertThat(harvest.postings().get(1).body()).contains("Cook").startsWith("<position>");
        assertThat(harvest.postings().get(1).url()).isEqualTo("https://acme.jobs.personio.de/job/2");
    }

    @Test
    void aPersonioDocumentThatBreaksOffIsPartialWithoutItsLastPosition() throws Exception {
        site.page(
                "/xml?language=en",
                "text/xml",
                "<workzag-jobs>" + position(1, "Baker") + "<position><id>2</id><name>Co");
        Harvest harvest = visits.run(site, "personio:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("1");
    }

    @Test
    void anEmptyPersonioBoardIsComplete() throws Exception {
        site.page("/xml?language=en", "text/xml", "<?xml version='1.0'?>\n<workzag-jobs/>\n");
        Harvest harvest = visits.run(site, "personio:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).isEmpty();
    }

    @Test
    void bamboosListIsReadWithItsDetails() throws Exception {
        site.page("/careers/list", JSON, """
            {"meta": {"totalCount": 1}, "result": [{"id": "86", "jobOpeningName": "Baker", "locationType": "0"}]}""");
        site.page("/careers/86/detail", JSON, """
            {"meta": {}, "result": {"jobOpening": {"description": "<p>Bread</p>", "datePosted": "2026-09-24",
             "jobOpeningShareUrl": "https://acme.bamboohr.com/careers/86"}}}""");
        Harvest harvest = visits.run(site, "bamboohr:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(1);
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://acme.bamboohr.com/careers/86");
        assertThat(harvest.postings().getFirst().body()).contains("Bread");
    }

    @Test
    void bamboosWidgetStandsInForAListThatIsNotThere() throws Exception {
        site.page("/careers/list", "text/html", "<html>Careers</html>");
        site.page("/jobs/embed2.php", "text/html", """
            <div class="BambooHR-ATS-board"><ul><li id="bhrDepartmentID_1" class="BambooHR-ATS-Department-Item">
            <div id="department_1" class="BambooHR-ATS-Department-Header">Kitchen</div><ul class="BambooHR-ATS-Jobs-List">
            <li id="bhrPositionID_86" class="BambooHR-ATS-Jobs-Item"><a href="//acme.bamboohr.com/careers/86">Baker</a>
            <span class="BambooHR-ATS-Location">Paris, Texas</span></li></ul></li></ul></div>""");
        Harvest harvest = visits.run(site, "bamboohr:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("86");
        assertThat(harvest.postings().getFirst().body()).contains("Kitchen").contains("Paris, Texas");
    }

    @ParameterizedTest
    @CsvSource({
        "greenhouse:acme,/v1/boards/acme/jobs?content=true",
        "lever:acme,/v0/postings/acme?mode=json",
        "ashby:acme,/posting-api/job-board/acme?includeCompensation=true",
        "smartrecruiters:acme,/v1/companies/acme/postings?limit=100&offset=0",
        "workable:acme,/api/v1/widget/accounts/acme?details=true",
        "recruitee:acme,/api/offers/",
        "personio:acme,/xml?language=en",
        "teamtailor:acme,/jobs.json",
        "bamboohr:acme,/careers/list",
        "workday:acme.wd1/Jobs,/wday/cxs/acme/Jobs/jobs",
        "pinpoint:acme,/postings.json",
        "rippling:acme,/platform/api/ats/v1/board/acme/jobs",
        "icims:acme,/jobs/search?ss=1&in_iframe=1&pr=0",
        "jobvite:acme,/acme/jobs/viewall",
        "eightfold:acme,/api/apply/v2/jobs?domain=acme.com&start=0&num=10&sort_by=timestamp",
        "phenom:https://jobs.acme.example/search-results,/search-results",
        "hrmdirect:acme,/employment/job-openings.php?search=true",
        "manatal:acme,/api/v1.0/c/acme/jobs/?page_size=20&page=1",
        "gusto:acme,/boards/acme",
        "wordpress:https://acme.example/wp-json/wp/v2/jobs,'/wp-json/wp/v2/jobs?_fields=id,slug,link,date,date_gmt,modified,title,content,meta&per_page=100&page=1'",
    })
    void anUnknownNameABlockAndAFaultAreToldApart(String source, String path) throws Exception {
        assertThat(visits.run(site, source).outcome()).as("404").isEqualTo(RunOutcome.UNKNOWN_TENANT);
        assertThat(site.log()).contains(path);
        site.status(path, 403, Map.of());
        assertThat(visits.run(site, source).outcome()).as("403").isEqualTo(RunOutcome.BLOCKED);
        site.status(path, 429, Map.of("Retry-After", "600"));
        Harvest later = visits.run(site, source);
        assertThat(later.outcome()).as("429").isEqualTo(RunOutcome.BLOCKED);
        assertThat(later.retryAt()).isPresent();
        try (Visits afterTheWait = new Visits()) {
            site.status(path, 503, Map.of());
            assertThat(afterTheWait.run(site, source).outcome()).as("503").isEqualTo(RunOutcome.FAILED);
            site.page(path, JSON, "nonsense");
            assertThat(afterTheWait.run(site, source).outcome()).as("nonsense").isEqualTo(RunOutcome.FAILED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "smartrecruiters:acme,/v1/companies/acme/postings?limit=100&offset=0",
        "workable:acme,/api/v1/widget/accounts/acme?details=true",
        "personio:acme,/xml?language=en",
        "bamboohr:acme,/careers/list",
        "rippling:acme,/platform/api/ats/v1/board/acme/jobs",
    })
    void aRedirectToTheServicesOwnPagesMeansThatTheNameIsUnknown(String source, String path) throws Exception {
        site.status(path, 302, Map.of("Location", "https://www.service.example/"));
        assertThat(visits.run(site, source).outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
    }

    @Test
    void everyKindNamesAnExampleAndAHostForIt() {
        for (SourceKind kind : SourceKinds.all()) {
            String target = kind.target(kind.example());
            assertThat(kind.home(target).getScheme()).as(kind.name()).isEqualTo("https");
            assertThat(kind.tenant(target)).as(kind.name()).isNotBlank();
        }
    }

    private static String feed(int first, int last, String next) {
        String items = IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\":\"" + id + "\",\"url\":\"https://acme.teamtailor.com/jobs/" + id + "\"}")
                .collect(Collectors.joining(","));
        String more = next.isEmpty() ? "" : "\"next_url\":\"" + next + "\",";
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Acme\"," + more + "\"items\":[" + items
                + "]}";
    }

    private static String positions(String... positions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workzag-jobs>" + String.join("", positions)
                + "</workzag-jobs>";
    }

    private static String position(int id, String name) {
        return "<position><id>" + id + "</id><name>" + name + "</name></position>";
    }
}
