package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwire.ingest.http.Answer;
import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.http.Validators;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads captured from the real services, served over HTTP or read as they are. */
class SharedDataTest {
    private static final Path DATA = Path.of(System.getProperty("jobwire.shared.data", "missing"), "listings");

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there are no captured listings at jobwire.shared.data");
    }

    @Test
    void the300AshbyBoardsGive5961Postings() throws Exception {
        int boards = 0;
        int postings = 0;
        Set<String> keys = new HashSet<>();
        try (Site site = new Site();
                Visits visits = new Visits();
                Stream<Path> files = Files.list(DATA.resolve("ashby"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                SourceId source = SourceId.parse("ashby:" + name);
                String path = "/posting-api/job-board/" + Tenants.escape(source.target()) + "?includeCompensation=true";
                site.page(path, "application/json", Files.readAllBytes(file));
                Harvest harvest = source.sourceKind().collect(source.target(), visits.at(site));
                assertThat(harvest.outcome()).as(name).isEqualTo(RunOutcome.COMPLETE);
                assertThat(harvest.faults()).as(name).isEmpty();
                boards++;
                postings += harvest.postings().size();
                for (Posting posting : harvest.postings()) {
                    keys.add(source.key(posting.nativeId()));
                    assertThat(posting.url()).startsWith("https://");
                    assertThat(source.sourceKind().hash(posting.body())).contains(posting.hash());
                }
            }
            assertThat(site.log()).hasSize(301);
        }
        assertThat(boards).isEqualTo(300);
        assertThat(postings).isEqualTo(5_961);
        assertThat(keys).hasSize(5_961);
    }

    @ParameterizedTest
    @CsvSource({
        "greenhouse:amplitude,/v1/boards/amplitude/jobs?content=true,ats-samples/greenhouse.json,2,8636903002",
        "lever:idealist,/v0/postings/idealist?mode=json,ats-samples/lever.json,2,a24ec4e5-5caa-473d-abd4-b71f09a8167b",
        "ashby:HighlightTA,/posting-api/job-board/HighlightTA?includeCompensation=true,ats-samples/ashby.json,2,90fb3621-899e-4b59-925d-25080ec91e18",
        "rss:https://a.example/neogov.xml,/neogov.xml,ats-samples/neogov.xml,2,410001",
        "rss:https://a.example/f,/f,government/doc-neogov_sample.rss,5,634789",
        "smartrecruiters:Knight,/v1/companies/Knight/postings?limit=100&offset=0,ats-samples/smartrecruiters.json,1,743999671674844",
        "workable:zaelab,/api/v1/widget/accounts/zaelab?details=true,ats-samples/workable.json,1,DD136DD7E7",
        "recruitee:acme,/api/offers/,ats-samples/recruitee.json,2,2700825",
        "personio:acme,/xml?language=en,ats-samples/personio.xml,1,1834171",
        "teamtailor:career,/jobs.json,ats-samples/teamtailor.json,2,20fafb7d-f013-4061-b6de-2894b3e0838b",
        "bamboohr:acme,/careers/list,ats-samples/bamboohr.json,2,86",
        "workday:acme.wd1/Careers,/wday/cxs/acme/Careers/jobs,ats-samples/workday.json,2,JR354232",
        "pinpoint:acme,/postings.json,ats-samples/pinpoint.json,2,post-001",
        "rippling:acme,/platform/api/ats/v1/board/acme/jobs,ats-samples/rippling.json,1,2f0674e6-f01f-4ecd-b459-e947241c211f",
        "icims:careers-wipfli,/jobs/search?ss=1&in_iframe=1&pr=0,ats-samples/icims.html,2,8214",
        "jobvite:feedingamerica,/feedingamerica/jobs/viewall,ats-samples/jobvite.html,2,octxAfww",
        "oracle:acme.fa.us2.oraclecloud.com/CX_1,'/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.secondaryLocations&finder=findReqs;siteNumber=CX_1,facetsList=NONE,limit=100,offset=0,sortBy=POSTING_DATES_DESC',ats-samples/oracle_orc.json,2,25587",
        "eightfold:albemarle,/api/apply/v2/jobs?domain=albemarle.com&start=0&num=10&sort_by=timestamp,ats-samples/eightfold.json,2,1099555326551",
        "phenom:https://careers.acme.example/global/en/search-results,/global/en/search-results,ats-samples/phenom.html,2,PHENA0059P104461EXTERNALENGLOBAL",
        "paylocity:0a1b2c3d-1111-2222-3333-444455556666,/recruiting/jobs/All/0a1b2c3d-1111-2222-3333-444455556666,ats-samples/paylocity.html,2,4141169",
        "hrmdirect:acme,/employment/job-openings.php?search=true,ats-samples/hrmdirect.html,2,3762934",
        "manatal:ghostwerks-llc,/api/v1.0/c/ghostwerks-llc/jobs/?page_size=20&page=1,pages/ats-manatal/list-ghostwerks.json,6,3226536",
        "gusto:natura,/boards/natura,pages/ats-gusto-hosted/natura-board.html,6,5bb2a78d-445e-4c93-aab3-b264a4630a98",
        "mercor:all,/work/listings-explore-page,pages/ats-mercor/mercor-explore.json,50,1001",
        "solidjobs:it,/public-api/offers/it?campaign=jobwire&pageSize=200&pageIndex=0,pages/solidjobs/solidjobs-jobs.json,3,3723b7f4-ff83-431e-a26d-be715e190fd1",
        "wordpress:https://a.example/wp-json/wp/v2/posts?categories=19,'/wp-json/wp/v2/posts?categories=19&_fields=id,slug,link,date,date_gmt,modified,title,content,meta&per_page=100&page=1',pages/company-spikeaerospace/current-openings.json,9,64842",
        "rss:https://a.example/f,/f,government/neogov-bad_locations.rss,1,",
        "rss:https://a.example/f,/f,government/neogov-expired.rss,1,",
        "rss:https://a.example/f,/f,government/neogov-less_items.rss,2,",
        "xmlfeed:https://a.example/f,/f,government/doc-sample.xml,3,305972200",
        "xmlfeed:https://a.example/f,/f,government/usajobs-anti_sample.xml,2,325054900",
        "xmlfeed:https://a.example/f,/f,government/usajobs-bad_locations.xml,2,305972200",
        "xmlfeed:https://a.example/f,/f,government/usajobs-recruiting_sample.xml,1,327358300",
        "xmlfeed:https://a.example/f,/f,feeds/2025-04-15/jobatus.xml,66,",
        "xmlfeed:https://a.example/f,/f,feeds/2025-06-15/talentcom.xml,80,CC-0506-34",
        "rss:https://a.example/f,/f,feeds/2025-04-15/rss.xml,97,",
        "rss:https://a.example/f,/f,feeds/2025-05-15/rss.xml,71,",
        "rss:https://a.example/f,/f,feeds/2025-06-15/rss.xml,80,",
        "rss:https://a.example/f,/f,feeds/2025-12-15/rss.xml,0,"
    })
    void capturedPayloadsGiveWhatIsInThem(String source, String path, String file, int count, String first)
            throws Exception {
        try (Site site = new Site();
                Visits visits = new Visits()) {
            site.page(path, "application/octet-stream", Files.readAllBytes(DATA.resolve(file)));
            Harvest harvest = visits.run(site, source);
            assertThat(harvest.outcome()).isNotIn(RunOutcome.FAILED, RunOutcome.BLOCKED);
            assertThat(harvest.faults()).isEmpty();
            assertThat(harvest.postings()).hasSize(count);
            assertThat(harvest.postings()).extracting(Posting::nativeId).doesNotHaveDuplicates();
            if (first != null) {
                assertThat(harvest.postings().getFirst().nativeId()).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ats-paylocity/detail-fermi-4248451.html,1,Corporate Tax Director",
        "ats-paylocity/detail-sendcutsend-4272751.html,1,Production Technician - Swing Shift",
        "ats-workatastartup/detail-diode-senior.html,1,Senior Software Engineer",
        "ats-workatastartup/detail-diode-staff.html,1,Staff Electrical Engineer",
        "ats-workatastartup/detail-loombotic-software.html,1,Software Engineer",
        "company-avalanchefusion/open-positions.html,9,",
        "company-framework_co/framework_co-hiring.html,0,",
        "company-mara_inc/mara_inc-careers-empty.html,0,"
    })
    void realPagesGiveTheirPostings(String file, int count, String title) throws Exception {
        List<Item> items = page(DATA.resolve("pages").resolve(file));
        assertThat(items).hasSize(count).allMatch(item -> item instanceof Posting);
        if (title != null && items.getFirst() instanceof Posting posting) {
            assertThat(posting.body()).contains("\"title\":\"" + title + "\"");
        }
    }

    @Test
    void noneOfTheRealPagesBreaksTheReader() throws Exception {
        int pages = 0;
        int postings = 0;
        try (Stream<Path> files = Files.walk(DATA.resolve("pages"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages++;
                for (Item item : page(file)) {
                    switch (item) {
                        case Posting posting -> postings++;
                        case Item.Fault fault -> fail(file + ": " + fault.detail());
                    }
                }
            }
        }
        assertThat(pages).isEqualTo(60);
        assertThat(postings).isEqualTo(14);
    }

    private static List<Item> page(Path file) throws Exception {
        URI url = URI.create("https://acme.example/" + file.getFileName());
        return JobPostings.of(new Answer.Page(url, "text/html", Files.readAllBytes(file), Validators.NONE), url);
    }
}
