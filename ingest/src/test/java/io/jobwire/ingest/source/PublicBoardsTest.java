package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers in the shapes that the services document, shortened. */
class PublicBoardsTest {
    private static final String JSON = "application/json";
    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    private Harvest run(String source) throws InterruptedException {
        return visits.run(site, source);
    }

    private static List<String> ids(Harvest harvest) {
        return harvest.postings().stream().map(Posting::nativeId).toList();
    }

    @Test
    void remoteOksFirstElementIsNoJob() throws Exception {
        site.page("/api", JSON, """
                [{"last_updated":1,"legal":"link back"},
                 {"id":"1093","slug":"a","epoch":1,"position":"Mec\u00c3\u00a1nico","company":"Acme","url":"https://remoteok.com/remote-jobs/1093"},
                 {"id":"1094","slug":"b","epoch":2,"position":"Baker","url":"https://remoteok.com/remote-jobs/1094"}]""");
        Harvest harvest = run("remoteok:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.faults()).isEmpty();
        assertThat(ids(harvest)).containsExactly("1093", "1094");
        assertThat(harvest.postings().getFirst().url()).isEqualTo("https://remoteok.com/remote-jobs/1093");
    }

    @Test
    void aTargetCanBeAPartOfABoard() throws Exception {
        site.page("/api?tags=golang", JSON, "[{\"legal\":\"\"},{\"id\":1}]");
        site.page(
                "/api/remote-jobs?category=software-dev",
                JSON,
                "{\"job-count\":1,\"jobs\":[{\"id\":7,\"url\":\"u\"}]}");
        assertThat(ids(run("remoteok:golang"))).containsExactly("1");
        assertThat(ids(run("remotive:software-dev"))).containsExactly("7");
        assertThat(SourceId.parse("remotive:").target()).isEqualTo("all");
    }

    @Test
    void arbeitnowIsReadToItsLastPage() throws Exception {
        site.page("/api/job-board-api?page=1", JSON, """
                {"data":[{"slug":"a-1","url":"https://a.example/1"},{"slug":"a-2"}],
                 "links":{"next":"https://www.arbeitnow.com/api/job-board-api?page=2"}}""");
        site.page("/api/job-board-api?page=2", JSON, "{\"data\":[{\"slug\":\"a-3\"}],\"links\":{\"next\":null}}");
        Harvest harvest = run("arbeitnow:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("a-1", "a-2", "a-3");
        assertThat(site.log()).hasSize(3);
    }

    @Test
    void aPageThatComesTwiceOrNotAtAllMakesTheRunPartial() throws Exception {
        String page = "{\"data\":[{\"slug\":\"a-1\"}],\"links\":{\"next\":\"x\"}}";
        site.page("/api/job-board-api?page=1", JSON, page);
        site.page("/api/job-board-api?page=2", JSON, page);
        Harvest again = run("arbeitnow:all");
        assertThat(again.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(again.detail()).contains("same page");
        assertThat(ids(again)).containsExactly("a-1");
        site.status("/api/job-board-api?page=2", 500, Map.of());
        assertThat(run("arbeitnow:all").outcome()).isEqualTo(RunOutcome.PARTIAL);
        site.page("/api/job-board-api?page=2", JSON, "{\"data\":[{\"slug\":\"a-2\"}");
        assertThat(run("arbeitnow:all").outcome()).isEqualTo(RunOutcome.PARTIAL);
    }

    @Test
    void aWebPageInsteadOfABoardIsBlocked() throws Exception {
        site.page("/api/job-board-api?page=1", "text/html", "<html>Checking your browser</html>");
        assertThat(run("arbeitnow:all").outcome()).isEqualTo(RunOutcome.BLOCKED);
        site.page("/api/job-board-api?page=1", JSON, "{\"error\":\"x\"}");
        assertThat(run("arbeitnow:all").outcome()).isEqualTo(RunOutcome.FAILED);
    }

    @Test
    void aFullPageOfJobicyIsASlice() throws Exception {
        site.page("/api/v2/remote-jobs?count=100", JSON, "{\"jobs\":[{\"id\":5,\"url\":\"https://j.example/5\"}]}");
        assertThat(run("jobicy:all").outcome()).isEqualTo(RunOutcome.COMPLETE);
        String hundred =
                IntStream.range(0, 100).mapToObj(i -> "{\"id\":" + i + "}").collect(Collectors.joining(","));
        site.page("/api/v2/remote-jobs?count=100", JSON, "{\"jobs\":[" + hundred + "]}");
        Harvest slice = run("jobicy:all");
        assertThat(slice.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(slice.postings()).hasSize(100);
    }

    @Test
    void himalayasIsReadByItsCursor() throws Exception {
        site.page(
                "/jobs/api?limit=20",
                JSON,
                "{\"totalCount\":2,\"nextCursor\":\"c/1\",\"jobs\":[{\"guid\":\"https://h.example/1\"}]}");
        site.page(
                "/jobs/api?limit=20&cursor=c%2F1",
                JSON, "{\"totalCount\":2,\"nextCursor\":null,\"jobs\":[{\"guid\":\"https://h.example/2\"}]}");
        Harvest harvest = run("himalayas:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings())
                .extracting(Posting::url)
                .containsExactly("https://h.example/1", "https://h.example/2");
    }

    @Test
    void weWorkRemotelysFeedHasTheEmployersInItsTitles() throws Exception {
        site.page("/remote-jobs.rss", "application/rss+xml", """
                <?xml version="1.0"?><rss version="2.0"><channel><title>We Work Remotely</title>
                <item><title>Acme: Baker</title><region>Anywhere in the World</region>
                <guid>https://weworkremotely.com/remote-jobs/acme-baker</guid>
                <link>https://weworkremotely.com/remote-jobs/acme-baker</link></item></channel></rss>""");
        Harvest harvest = run("weworkremotely:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.company()).isEmpty();
            assertThat(posting.url()).endsWith("/acme-baker");
            assertThat(posting.body()).contains("<region>");
        });
    }

    @Test
    void theNewestHiringThreadGivesItsTopLevelComments() throws Exception {
        site.page("/api/v1/search_by_date?tags=story,author_whoishiring", JSON, """
                {"hits":[{"objectID":"30","created_at_i":30,"title":"Ask HN: Who wants to be hired? (November 2026)"},
                 {"objectID":"20","created_at_i":20,"title":"Ask HN: Who is hiring? (November 2026)"},
                 {"objectID":"10","created_at_i":10,"title":"Ask HN: Who is hiring? (October 2026)"}]}""");
        site.page("/api/v1/items/20", JSON, """
                {"id":20,"children":[
                 {"id":21,"author":"somebody","created_at_i":5,"text":"Acme | Baker | Berlin","children":[{"id":22,"text":"hi"}]},
                 {"id":23,"text":null},{"id":24,"text":"x","deleted":true}]}""");
        Harvest harvest = run("hackernews:whoishiring");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.nativeId()).isEqualTo("21");
            assertThat(posting.url()).isEqualTo("https://news.ycombinator.com/item?id=21");
            assertThat(posting.body()).doesNotContain("somebody").doesNotContain("children");
        });
        assertThat(ids(run("hackernews:https://news.ycombinator.com/item?id=20")))
                .containsExactly("21");
    }

    @Test
    void theMuseIsReadFromPageNought() throws Exception {
        String page =
                "{\"page\":%d,\"page_count\":2,\"total\":2,\"results\":[{\"id\":%d,\"refs\":{\"landing_page\":\"https://m.example/%d\"}}]}";
        site.page("/api/public/jobs?page=0", JSON, page.formatted(0, 1, 1));
        site.page("/api/public/jobs?page=1", JSON, page.formatted(1, 2, 2));
        Harvest harvest = run("themuse:all");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("1", "2");
    }

    @Test
    void usaJobsGivesItsItemsPageByPage() throws Exception {
        String page = """
                {"SearchResult":{"SearchResultCount":1,"SearchResultCountAll":2,"UserArea":{"NumberOfPages":"2"},
                 "SearchResultItems":[{"MatchedObjectId":"%d","RelevanceRank":0.5,
                 "MatchedObjectDescriptor":{"PositionID":"P-%d","PositionURI":"https://u.example/%d"}}]}}""";
        site.page("/api/Search?ResultsPerPage=500&Keyword=nurse&Page=1", JSON, page.formatted(1, 1, 1));
        site.page("/api/Search?ResultsPerPage=500&Keyword=nurse&Page=2", JSON, page.formatted(2, 2, 2));
        Harvest harvest = run("usajobs:nurse");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("1", "2");
        assertThat(harvest.postings().getFirst().requisitionId()).contains("P-1");
    }

    @Test
    void adzunaGivesTheJobsOfACountry() throws Exception {
        site.page(
                "/v1/api/jobs/gb/search/1?results_per_page=50&sort_by=date&what=java%20developer",
                JSON, "{\"count\":1,\"results\":[{\"id\":\"9\",\"redirect_url\":\"https://www.adzuna.co.uk/9\"}]}");
        Harvest harvest = run("adzuna:GB java developer");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(ids(harvest)).containsExactly("9");
        assertThatThrownBy(() -> SourceId.parse("adzuna:zz")).isInstanceOf(BadSourceException.class);
    }

    @Test
    void aJsonFeedIsReadWithItsPages() throws Exception {
        site.page(
                "/feed.json",
                JSON,
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"next_url\":\"https://a.example/feed2.json\",\"items\":[{\"id\":\"j-1\",\"url\":\"https://a.example/1\"}]}");
        site.page("/feed2.json", JSON, "{\"items\":[{\"id\":\"j-2\",\"external_url\":\"https://a.example/2\"}]}");
        Harvest harvest = run("jsonfeed:https://a.example/feed.json");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings())
                .extracting(Posting::nativeId, Posting::url)
                .containsExactly(tuple("j-1", "https://a.example/1"), tuple("j-2", "https://a.example/2"));
    }

    @Test
    void theTermsOfTheBoardsAreRules() {
        assertThat(SourceKinds.named("remotive").terms().leastInterval()).isEqualTo(Duration.ofHours(6));
        assertThat(SourceKinds.named("remotive").terms().onwardPublication()).isFalse();
        assertThat(SourceKinds.named("jobicy").terms().leastInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(SourceKinds.named("jobicy").terms().onwardPublication()).isFalse();
        assertThat(SourceKinds.named("remoteok").terms().attribution()).isPresent();
    }

    @Test
    void withoutAKeyThePublicServiceIsNotAsked() throws Exception {
        try (Visits none = new Visits()) {
            Harvest usa = SourceKinds.collect(SourceId.parse("usajobs:all"), none.publicly());
            assertThat(usa.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(usa.detail()).contains("ingest.usajobs-key");
            assertThat(SourceKinds.collect(SourceId.parse("adzuna:gb"), none.publicly())
                            .detail())
                    .contains("ingest.adzuna-key");
        }
    }

    @Test
    void keysAreNeverShown() {
        Keys keys = new Keys(Optional.of("k3y"), Optional.of("me@example.org"), Optional.of("id1"), Optional.of("k3y"));
        assertThat(keys.toString()).doesNotContain("k3y").doesNotContain("me@").doesNotContain("id1");
    }
}
