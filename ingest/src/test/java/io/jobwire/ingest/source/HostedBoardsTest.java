package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Manatal, Gusto, Mercor, SOLID.Jobs and WordPress: answers in their captured shapes, shortened. */
class HostedBoardsTest {
    private static final String JSON = "application/json";
    private static final String FIELDS = "_fields=id,slug,link,date,date_gmt,modified,title,content,meta&per_page=100";

    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    private static List<String> ids(Harvest harvest) {
        return harvest.postings().stream().map(Posting::nativeId).toList();
    }

    @Test
    void manatalIsReadToItsLastPageAndHeldToItsCount() throws Exception {
        String path = "/api/v1.0/c/acme/jobs/?page_size=20&page=";
        site.page(path + 1, JSON, """
                {"count":3,"next":"https://www.careers-page.com/api/v1.0/c/acme/jobs/?page=2","previous":null,
                 "results":[{"id":7,"hash":"W3647W96","position_name":"Baker","is_pinned_in_career_page":true},
                            {"id":8,"hash":"5WW46353","position_name":"Cook"}]}""");
        site.page(path + 2, JSON, "{\"count\":3,\"next\":null,\"results\":[{\"id\":9,\"hash\":\"X\"}]}");
        Harvest harvest = visits.run(site, "manatal:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("7", "8", "9");
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://www.careers-page.com/acme/job/W3647W96");
        site.page(path + 2, JSON, "{\"count\":3,\"next\":null,\"results\":[]}");
        assertThat(visits.run(site, "manatal:acme").outcome()).isEqualTo(RunOutcome.PARTIAL);
    }

    @Test
    void aPostingThatIsPinnedIsNoOtherPosting() {
        SourceKind manatal = SourceKinds.named("manatal");
        assertThat(manatal.hash("{\"id\":7,\"is_pinned_in_career_page\":true}"))
                .isEqualTo(manatal.hash("{\"id\":7,\"is_pinned_in_career_page\":false}"))
                .isNotEqualTo(manatal.hash("{\"id\":8,\"is_pinned_in_career_page\":false}"));
    }

    @Test
    void gustosListAndPagesMakeItsPostings() throws Exception {
        String baker = "/postings/acme-baker-0a1b2c3d-1111-2222-3333-444455556666";
        site.page("/boards/acme", "text/html", """
                <html><body><div id="job-board-header"><h1>Acme Bread Inc</h1></div><h1>Open Positions</h1><ul>
                <li><a href="%s"><div><h3>Baker</h3><p><svg></svg> Paris, TX <br> Austin, TX <br></p>
                <p>Full time</p></div></a></li>
                <li><a href="/postings/acme-cook-0a1b2c3d-1111-2222-3333-444455556667"><h3>Cook</h3></a></li>
                <li><a href="/about">About</a></li></ul></body></html>""".formatted(baker));
        site.page(baker, "text/html", """
                <html><body><h1>Baker</h1>
                <div><h3>About Acme</h3><div data-controller="rich-text"><div>Bread since 1900.</div></div></div>
                <div><h3>Description</h3><div data-controller="rich-text"><div><p>Bake.</p></div></div></div>
                <div><h3>Cookie List</h3></div></body></html>""");
        Harvest harvest = visits.run(site, "gusto:acme");
        assertThat(ids(harvest))
                .containsExactly("0a1b2c3d-1111-2222-3333-444455556666", "0a1b2c3d-1111-2222-3333-444455556667");
        Posting posting = harvest.postings().getFirst();
        assertThat(posting.company()).contains("Acme Bread Inc");
        assertThat(posting.url()).isEqualTo("https://jobs.gusto.com" + baker);
        assertThat(posting.body())
                .contains("\"locations\":[\"Paris, TX\",\"Austin, TX\"]")
                .contains("\"employmentType\":\"Full time\"")
                .contains("Bread since 1900.")
                .contains("Bake.")
                .doesNotContain("Cookie");
    }

    @Test
    void aPageOfGustoWithoutABoardIsAnUnknownName() throws Exception {
        site.page("/boards/acme", "text/html", "<html><body>Not here</body></html>");
        assertThat(visits.run(site, "gusto:acme").outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
        site.page(
                "/boards/acme",
                "text/html",
                "<html><body><div id=\"job-board-header\"><h1>Acme</h1></div>Open Positions</body></html>");
        Harvest empty = visits.run(site, "gusto:acme");
        assertThat(empty.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(empty.postings()).isEmpty();
    }

    @Test
    void mercorsPrivateAndEndedListingsAreLeftOut() throws Exception {
        site.page("/work/listings-explore-page", JSON, """
                {"listings":[{"listingId":"list_A","title":"Baker"},
                 {"listingId":"list_B","status":"active","isPrivate":false},
                 {"listingId":"list_C","status":"closed"},{"listingId":"list_D","isPrivate":true}]}""");
        Harvest harvest = visits.run(site, "mercor:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("list_A", "list_B");
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://work.mercor.com/jobs/list_A");
    }

    @Test
    void solidJobsIsReadUntilItsTotalIsThereWhateverThePagesHold() throws Exception {
        String path = "/public-api/offers/hr?campaign=jobwire&pageSize=200&pageIndex=";
        site.page(path + 0, JSON, "{\"totalCount\":3,\"jobs\":[{\"jobOfferKey\":\"a\"},{\"jobOfferKey\":\"b\"}]}");
        site.page(path + 1, JSON, "{\"totalCount\":3,\"jobs\":[{\"jobOfferKey\":\"c\"}]}");
        Harvest harvest = visits.run(site, "solidjobs:hr");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("a", "b", "c");
        site.page(path + 1, JSON, "{\"totalCount\":3,\"jobs\":[]}");
        assertThat(visits.run(site, "solidjobs:hr").outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThatThrownBy(() -> SourceId.parse("solidjobs:poetry")).hasMessageContaining("logistics");
    }

    @Test
    void aCategoryOfWordPressIsHeldToTheCountOfTheSite() throws Exception {
        site.page(
                "/wp-json/wp/v2/categories?slug=open-positions&_fields=id,count,name,slug",
                JSON,
                "[{\"id\":19,\"count\":2,\"name\":\"Open Positions\",\"slug\":\"open-positions\"}]");
        String posts = "/wp-json/wp/v2/posts?categories=19&" + FIELDS + "&page=1";
        site.page(posts, JSON, """
                [{"id":7,"link":"https://acme.example/baker/","title":{"rendered":"Baker &#038; Cook"}},
                 {"id":8,"link":"https://acme.example/cook/","title":{"rendered":"Cook"}}]""");
        String source = "wordpress:https://acme.example/category/open-positions/";
        Harvest harvest = visits.run(site, source);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("7", "8");
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://acme.example/baker/");
        site.page(posts, JSON, "[{\"id\":7,\"link\":\"https://acme.example/baker/\"}]");
        assertThat(visits.run(site, source).outcome()).isEqualTo(RunOutcome.PARTIAL);
        site.page("/wp-json/wp/v2/categories?slug=open-positions&_fields=id,count,name,slug", JSON, "[]");
        assertThat(visits.run(site, source).outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
    }

    @Test
    void filledJobsOfWordPressAreLeftOutAndFullPagesHaveAnotherBehindThem() throws Exception {
        String hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(id -> "{\"id\":" + id + ",\"meta\":{\"_filled\":" + (id == 1) + "}}")
                .collect(Collectors.joining(","));
        String path = "/wp-json/wp/v2/job-listings?" + FIELDS + "&page=";
        site.page(path + 1, JSON, "[" + hundred + "]");
        site.page(path + 2, JSON, "[{\"id\":101,\"meta\":[]}]");
        String source = "wordpress:https://acme.example/wp-json/wp/v2/job-listings";
        Harvest harvest = visits.run(site, source);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(100);
        assertThat(ids(harvest)).contains("101").doesNotContain("1");
        site.page(path + 2, JSON, "[" + hundred + "]");
        assertThat(visits.run(site, source).detail()).contains("same page");
    }

    @Test
    void anAddressOfASiteThatIsNoListIsNoSource() {
        assertThatThrownBy(() -> SourceId.parse("wordpress:https://acme.example/careers"))
                .hasMessageContaining("category");
    }
}
