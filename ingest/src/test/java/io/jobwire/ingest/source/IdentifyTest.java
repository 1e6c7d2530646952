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
                "https://boards.greenhouse.io/",
                "https://boards.greenhouse.io/embed/job_board/js",
                "https://greenhouse.io/acme",
                "https://jobs.lever.co",
                "https://www.lever.co/acme",
                "mailto:jobs@jobs.lever.co",
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
    void aPageWithoutABoardHasNone() {
        assertThat(SourceKinds.identify("<p>We hire! Write to jobs@acme.example</p>", PAGE))
                .isEmpty();
    }
}
