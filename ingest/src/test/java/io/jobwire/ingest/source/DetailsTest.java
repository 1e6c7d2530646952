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

/** Lists in pages with texts of their own, by the example of SmartRecruiters. */
class DetailsTest {
    private static final String SOURCE = "smartrecruiters:Acme";
    private static final String LIST = "/v1/companies/Acme/postings";

    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    @Test
    void allPagesAreReadAndEachPostingGetsItsText() throws Exception {
        page(0, 230, 1, 100);
        page(100, 230, 101, 200);
        page(200, 230, 201, 230);
        details(1, 230);
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(230);
        Posting first = harvest.postings().getFirst();
        assertThat(first.nativeId()).isEqualTo("1");
        assertThat(first.requisitionId()).contains("REF1");
        assertThat(first.url()).isEqualTo("https://jobs.smartrecruiters.com/Acme/1-baker");
        assertThat(first.body())
                .contains("\"entry\":{\"id\":\"1\"")
                .contains("Text 1")
                .doesNotContain("Recruiter");
        assertThat(new SmartRecruiters().hash(first.body())).contains(first.hash());
        assertThat(site.log()).hasSize(1 + 3 + 230);
    }

    @Test
    void textsAreFetchedForNewAndChangedPostingsOnly() throws Exception {
        page(0, 3, 1, 3);
        details(1, 3);
        Harvest before = visits.run(site, SOURCE);
        int asked = site.log().size();
        site.page(
                LIST + "?limit=100&offset=0",
                "application/json",
                list(3, entry(1) + "," + entry(2).replace("Baker 2", "Cook 2") + "," + entry(4)));
        details(4, 4);
        Harvest after = visits.again(site, SOURCE, before);
        assertThat(after.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(after.unchanged()).containsExactly("1");
        assertThat(after.postings()).extracting(Posting::nativeId).containsExactly("2", "4");
        assertThat(site.log().subList(asked, site.log().size()))
                .containsExactly(LIST + "?limit=100&offset=0", LIST + "/2", LIST + "/4");
    }

    @Test
    void fewerThanAnnouncedIsPartialAndSoIsAPageThatRepeats() throws Exception {
        page(0, 150, 1, 100);
        page(100, 150, 1, 100);
        details(1, 100);
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.detail()).contains("150").contains("100");
        assertThat(harvest.postings()).hasSize(100);
    }

    @Test
    void aLaterPageThatFailsMakesTheRunPartial() throws Exception {
        page(0, 150, 1, 100);
        site.status(LIST + "?limit=100&offset=100", 500, Map.of());
        details(1, 100);
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(100);
    }

    @Test
    void textsThatAreRefusedWaitForTheNextRun() throws Exception {
        page(0, 10, 1, 10);
        details(1, 4);
        for (int id = 5; id <= 10; id++) {
            site.status(LIST + "/" + id, 429, Map.of("Retry-After", "3600"));
        }
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(4);
        assertThat(harvest.detail()).contains("6 postings").contains("429");
        assertThat(harvest.retryAt()).isPresent();
        assertThat(site.log())
                .as("a host that says how long to wait is not asked again")
                .hasSize(1 + 1 + 4 + 1);
    }

    @Test
    void aListedPostingWithoutATextIsPublishedAndAskedForAgain() throws Exception {
        page(0, 2, 1, 2);
        details(1, 1);
        Harvest before = visits.run(site, SOURCE);
        assertThat(before.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(before.detail()).contains("1 postings are listed without a text");
        assertThat(before.postings()).extracting(Posting::nativeId).containsExactly("1", "2");
        details(2, 2);
        Harvest after = visits.again(site, SOURCE, before);
        assertThat(after.unchanged()).containsExactly("1");
        assertThat(after.postings()).extracting(Posting::nativeId).containsExactly("2");
    }

    @Test
    void aPageInsteadOfATextIsNoText() throws Exception {
        page(0, 1, 1, 1);
        site.page(LIST + "/1", "text/html", "<html>Down for maintenance</html>");
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).isEmpty();
    }

    @Test
    void anEmptyBoardIsBelievedOnlyOfACompanyThatHadPostings() throws Exception {
        page(0, 0, 1, 0);
        Harvest unknown = visits.run(site, SOURCE);
        assertThat(unknown.outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
        assertThat(visits.again(site, SOURCE, unknown).outcome()).isEqualTo(RunOutcome.COMPLETE);
    }

    @Test
    void internalPostingsAreNotPublished() throws Exception {
        site.page(
                LIST + "?limit=100&offset=0",
                "application/json",
                list(2, entry(1).replace("PUBLIC", "INTERNAL") + "," + entry(2)));
        details(1, 2);
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>no</html> | BLOCKED",
                "{\"totalFound\":1,\"content\":[{ | FAILED",
                "{\"error\":\"x\"} | FAILED",
                "7 | FAILED"
            })
    void whatIsNoListSaysSo(String body, RunOutcome outcome) throws Exception {
        site.page(LIST + "?limit=100&offset=0", "application/json", body);
        assertThat(visits.run(site, SOURCE).outcome()).isEqualTo(outcome);
    }

    private void page(int offset, int total, int first, int last) {
        String entries =
                IntStream.rangeClosed(first, last).mapToObj(DetailsTest::entry).collect(Collectors.joining(","));
        site.page(LIST + "?limit=100&offset=" + offset, "application/json", list(total, entries));
    }

    private void details(int first, int last) {
        for (int id = first; id <= last; id++) {
            site.page(
                    LIST + "/" + id,
                    "application/json",
                    "{\"id\":\"" + id + "\",\"postingUrl\":\"https://jobs.smartrecruiters.com/Acme/" + id
                            + "-baker\",\"jobAd\":{\"sections\":{\"jobDescription\":{\"text\":\"Text " + id + "\"}}}}");
        }
    }

    private static String list(int total, String entries) {
        return "{\"offset\":0,\"limit\":100,\"totalFound\":" + total + ",\"content\":[" + entries + "]}";
    }

    private static String entry(int id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Baker " + id + "\",\"refNumber\":\"REF" + id
                + "\",\"visibility\":\"PUBLIC\",\"company\":{\"identifier\":\"Acme\"},\"creator\":{\"name\":\"A Recruiter\"}}";
    }
}
