package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyTest {
    private static final URI PAGE = URI.create("https://acme.example/careers");

    @ParameterizedTest
    @CsvSource({
        "https://boards.greenhouse.io/acme, greenhouse:acme",
        "https://boards.greenhouse.io/acme/jobs/123?gh_src=x, greenhouse:acme",
        "https://boards.eu.greenhouse.io/acme, greenhouse:acme",
        "https://job-boards.greenhouse.io/acme, greenhouse:acme",
        "https://job-boards.eu.greenhouse.io/acme/jobs/1, greenhouse:acme",
        "https://boards.greenhouse.io/embed/job_board/js?for=acme, greenhouse:acme",
        "https://boards.greenhouse.io/embed/job_app?for=acme&token=1, greenhouse:acme",
        "https://boards-api.greenhouse.io/v1/boards/acme/jobs, greenhouse:acme",
        "https://jobs.lever.co/acme, lever:acme",
        "https://jobs.lever.co/acme/a24ec4e5-5caa-473d-abd4-b71f09a8167b/apply, lever:acme",
        "https://jobs.eu.lever.co/acme, lever:eu/acme",
        "https://api.eu.lever.co/v0/postings/acme?mode=json, lever:eu/acme",
        "https://jobs.ashbyhq.com/Forward%20Financing, ashby:Forward Financing",
        "https://jobs.ashbyhq.com/acme/embed?version=2, ashby:acme",
        "https://api.ashbyhq.com/posting-api/job-board/acme, ashby:acme",
        "https://careers.smartrecruiters.com/Acme, smartrecruiters:Acme",
        "https://jobs.smartrecruiters.com/Acme/743999671674844-baker, smartrecruiters:Acme",
        "https://api.smartrecruiters.com/v1/companies/Acme/postings?limit=100, smartrecruiters:Acme",
        "https://apply.workable.com/acme/, workable:acme",
        "https://apply.workable.com/acme/j/DD136DD7E7/, workable:acme",
        "https://apply.workable.com/api/v1/widget/accounts/acme?details=true, workable:acme",
        "https://www.workable.com/api/accounts/acme?details=true, workable:acme",
        "https://acme.workable.com/, workable:acme",
        "https://acme.recruitee.com, recruitee:acme",
        "https://acme.recruitee.com/o/baker, recruitee:acme",
        "https://acme.jobs.personio.de, personio:acme",
        "https://acme.jobs.personio.com/job/1834171?language=en, personio:acme",
        "https://acme.teamtailor.com/jobs, teamtailor:acme",
        "https://acme.na.teamtailor.com/jobs/1-baker, teamtailor:acme.na",
        "https://acme.bamboohr.com/careers, bamboohr:acme",
        "https://acme.bamboohr.com/jobs/embed2.php, bamboohr:acme",
        "https://acme.wd5.myworkdayjobs.com/en-US/Careers, workday:acme.wd5/Careers",
        "https://acme.wd103.myworkdayjobs.com/Careers/job/Paris/Baker_R-1, workday:acme.wd103/Careers",
        "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/jobs, workday:acme.wd5/Careers",
        "https://wd5.myworkdaysite.com/en-US/recruiting/acme/Careers, workday:wd5.myworkdaysite.com/acme/Careers",
        "https://ats.rippling.com/acme, rippling:acme",
        "https://ats.rippling.com/en-GB/acme/jobs/75ad50c6-778f-42ee-9c63-70d1cd687202, rippling:acme",
        "https://api.rippling.com/platform/api/ats/v1/board/acme/jobs, rippling:acme",
        "https://acme.pinpointhq.com/en/postings/post-001, pinpoint:acme",
        "https://careers-wipfli.icims.com/jobs/8214/payroll-tax-specialist/job?in_iframe=1, icims:careers-wipfli",
        "https://jobs.jobvite.com/feedingamerica/job/octxAfww, jobvite:feedingamerica",
        "https://jobs.jobvite.com/careers/acme/jobs, jobvite:acme",
        "https://eeho.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/25587, oracle:eeho.fa.us2.oraclecloud.com/CX_1",
        "https://albemarle.eightfold.ai/careers/job/1099555326551, eightfold:albemarle",
        "https://acme.eightfold.ai/careers?domain=jobs.acme.org, eightfold:acme/jobs.acme.org",
        "https://recruiting.paylocity.com/recruiting/jobs/All/add565e9-4cee-4334-8182-9de221ffb9e4/Fermi-LLC, paylocity:add565e9-4cee-4334-8182-9de221ffb9e4",
        "https://acme.hrmdirect.com/employment/job-openings.php, hrmdirect:acme",
        "https://www.careers-page.com/acme-corporation/job/W3647W96, manatal:acme-corporation",
        "https://www.careers-page.com/api/v1.0/c/acme-corporation/jobs/?page=2, manatal:acme-corporation",
        "https://jobs.gusto.com/boards/acme-0a1b2c3d-1111-2222-3333-444455556666, gusto:acme-0a1b2c3d-1111-2222-3333-444455556666",
        "https://work.mercor.com/explore, mercor:all",
        "https://solid.jobs/offers/it, solidjobs:it",
        "https://solid.jobs/public-api/offers/IT?campaign=x, solidjobs:it",
        "https://acme.example/wp-json/wp/v2/job-listings, wordpress:https://acme.example/wp-json/wp/v2/job-listings",
        "https://acme.example/wp-json/wp/v2/posts?categories=19, wordpress:https://acme.example/wp-json/wp/v2/posts?categories=19",
    })
    void anAddressTellsWhoseBoardItIs(URI address, String source) {
        assertThat(SourceKinds.identify(address)).map(SourceId::toString).contains(source);
        SourceId id = SourceId.parse(source);
        assertThat(SourceId.parse(id.kind() + ":" + address)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/careers",
                "https://acme.example/wp-json/wp/v2/posts",
                "https://acme.example/category/current-openings",
                "https://jobs.gusto.com/postings/acme-baker-0a1b2c3d-1111-2222-3333-444455556666",
                "https://solid.jobs/offers/poetry",
                "https://boards.greenhouse.io/",
                "https://boards.greenhouse.io/embed/job_board/js",
                "https://greenhouse.io/acme",
                "https://jobs.lever.co",
                "https://www.lever.co/acme",
                "mailto:jobs@jobs.lever.co",
                "https://www.recruitee.com/pricing",
                "https://www.bamboohr.com/careers",
                "https://apply.workable.com/j/DD136DD7E7",
                "https://acme.myworkdayjobs.com/",
                "https://wd5.myworkdaysite.com/acme",
                "https://ats.rippling.com/",
                "https://personio.de/jobs",
                "https://jobs.lever.co.evil.example/acme"
            })
    void otherAddressesAreNobodys(URI address) {
        assertThat(SourceKinds.identify(address)).isEmpty();
    }

    @Test
    void anEmbeddedBoardOutweighsLinksAndLinksAreCounted() {
        String html = """
            <a href="https://jobs.lever.co/other/1">x</a>
            <a href="//jobs.lever.co/partner/1">x</a> <a href="https://jobs.lever.co/partner/2">x</a>
            <script>window.leverJobsOptions = {accountName: 'acme', includeCss: true};</script>
            <script>var next = {"url":"https:\\/\\/boards.greenhouse.io\\/embed\\/job_board\\/js?x=1&amp;for=shop"};</script>
            """;
        assertThat(SourceKinds.identify(html, PAGE))
                .map(SourceId::toString)
                .containsExactly("lever:acme", "lever:partner", "lever:other", "greenhouse:shop");
    }

    @Test
    void scriptsOfEveryServiceAreKnown() {
        String html = """
            <div id="BambooHR" data-domain="bamboo.bamboohr.com"></div>
            <script>widget({"company_code": "Smart", "bg_color_widget": "#fff"})</script>
            <iframe src="https://ats.rippling.com/embed/ripple/jobs"></iframe>
            <script src="https://boards.greenhouse.io/embed/job_board/js?for=green"></script>
            """;
        assertThat(SourceKinds.identify(html, PAGE))
                .map(SourceId::toString)
                .containsExactlyInAnyOrder(
                        "bamboohr:bamboo", "smartrecruiters:Smart", "rippling:ripple", "greenhouse:green");
    }

    @Test
    void aPageWithoutABoardHasNone() {
        assertThat(SourceKinds.identify("<p>We hire! Write to jobs@acme.example</p>", PAGE))
                .isEmpty();
    }
}
