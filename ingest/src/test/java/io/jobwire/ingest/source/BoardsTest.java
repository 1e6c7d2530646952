package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Fault;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardsTest {
    private static final String GREENHOUSE = "/v1/boards/acme/jobs?content=true";
    private static final String LEVER = "/v0/postings/acme?mode=json";
    private static final String ASHBY = "/posting-api/job-board/Forward%20Financing?includeCompensation=true";

    private final Site site = new Site();
    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    @Test
    void aGreenhouseBoardGivesItsPostingsAsReceived() throws Exception {
        site.page(GREENHOUSE, "application/json", """
            {"jobs": [
              {"id": 7, "title": "Baker", "absolute_url": "https://acme.example/7", "requisition_id": "R-1",
               "content": "&lt;p&gt;Bread&lt;/p&gt;", "x": 1.50},
              {"id": 8, "title": "Cook", "absolute_url": "https://acme.example/8", "requisition_id": null}
            ], "meta": {"total": 2}}\
            """);
        Harvest harvest = visits.run(site, "greenhouse:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.faults()).isEmpty();
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("7", "8");
        Posting baker = harvest.postings().getFirst();
        assertThat(baker.requisitionId()).contains("R-1");
        assertThat(baker.url()).isEqualTo("https://acme.example/7");
        assertThat(baker.body())
                .isEqualTo("{\"id\":7,\"title\":\"Baker\",\"absolute_url\":\"https://acme.example/7\","
                        + "\"requisition_id\":\"R-1\",\"content\":\"&lt;p&gt;Bread&lt;/p&gt;\",\"x\":1.50}");
        assertThat(harvest.postings().get(1).requisitionId()).isEmpty();
        assertThat(site.log()).containsExactly("/robots.txt", GREENHOUSE);
    }

    @Test
    void aLeverSiteIsABareArray() throws Exception {
        site.page(
                LEVER,
                "application/json",
                "[{\"id\":\"u-1\",\"text\":\"Baker\",\"hostedUrl\":\"https://l.example/1\"}]");
        Harvest harvest = visits.run(site, "lever:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::url).containsExactly("https://l.example/1");
    }

    @Test
    void unlistedAshbyPostingsAreNotPublished() throws Exception {
        site.page(
                ASHBY,
                "application/json",
                "{\"jobs\":[{\"id\":\"a\",\"isListed\":true},{\"id\":\"b\",\"isListed\":false},{\"id\":\"c\"}]}");
        Harvest harvest = visits.run(site, "ashby:Forward Financing");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("a", "c");
    }

    @Test
    void malformedPostingsAreFaultsAndTheOthersGoOn() throws Exception {
        site.page(LEVER, "application/json", "[{\"id\":\"a\"},{\"text\":\"no id\"},7,{\"id\":\"b\"}]");
        Harvest harvest = visits.run(site, "lever:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).extracting(Posting::nativeId).containsExactly("a", "b");
        assertThat(harvest.faults())
                .extracting(Fault::code, Fault::payload)
                .containsExactly(
                        tuple("POSTING_WITHOUT_ID", "{\"text\":\"no id\"}"), tuple("POSTING_NOT_AN_OBJECT", "7"));
    }

    @Test
    void fewerPostingsThanAnnouncedIsPartial() throws Exception {
        site.page(GREENHOUSE, "application/json", "{\"jobs\":[{\"id\":1}],\"meta\":{\"total\":5}}");
        Harvest harvest = visits.run(site, "greenhouse:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.detail()).contains("announces 5").contains("sent 1");
    }

    @Test
    void jsonThatBreaksOffIsPartialWithWhatIsThere() throws Exception {
        site.page(GREENHOUSE, "application/json", "{\"jobs\":[{\"id\":1},{\"id\":2},{\"id\":3,\"ti");
        Harvest harvest = visits.run(site, "greenhouse:acme");
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Checking your browser</body></html> | BLOCKED",
                "{\"jobs\": | FAILED",
                "{\"error\":\"x\"} | FAILED",
                "[] | FAILED",
                "ok | FAILED",
                "{\"jobs\":[]} | COMPLETE"
            })
    void whatIsNoBoardSaysSo(String body, RunOutcome outcome) throws Exception {
        site.page(GREENHOUSE, "application/json", body);
        Harvest harvest = visits.run(site, "greenhouse:acme");
        assertThat(harvest.outcome()).isEqualTo(outcome);
        assertThat(harvest.postings()).isEmpty();
        assertThat(harvest.detail().isEmpty()).isEqualTo(outcome == RunOutcome.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"404,UNKNOWN_TENANT", "403,BLOCKED", "401,BLOCKED", "429,BLOCKED", "500,FAILED"})
    void everyStatusEndsInOneOutcome(int status, RunOutcome outcome) throws Exception {
        site.status(LEVER, status, Map.of());
        Harvest harvest = visits.run(site, "lever:acme");
        assertThat(harvest.outcome()).isEqualTo(outcome);
        assertThat(harvest.detail()).isNotBlank();
    }

    @Test
    void anUnchangedBoardIsAskedForWithItsValidator() throws Exception {
        site.on(LEVER, exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            Site.send(
                    exchange,
                    known ? 304 : 200,
                    "application/json",
                    "[{\"id\":\"a\"}]".getBytes(StandardCharsets.UTF_8));
        });
        Lever lever = new Lever();
        Visit first = visits.at(site);
        assertThat(lever.collect("acme", first).postings()).hasSize(1);
        Harvest second = lever.collect("acme", visits.at(site, first.documents()));
        assertThat(second.notModified()).isTrue();
        assertThat(second.outcome()).isEqualTo(RunOutcome.COMPLETE);
    }

    @Test
    void postingsThatClaimTheSameIdAreToldApartByTheirAddresses() throws Exception {
        site.page(
                LEVER,
                "application/json",
                "[{\"id\":\"a\",\"hostedUrl\":\"https://l.example/1\"},{\"id\":\"a\",\"hostedUrl\":\"https://l.example/2\"},"
                        + "{\"id\":\"b\",\"hostedUrl\":\"https://l.example/3\"},{\"id\":\"b\",\"hostedUrl\":\"https://l.example/3\"}]");
        Harvest harvest = visits.run(site, "lever:acme");
        assertThat(harvest.postings())
                .extracting(Posting::nativeId)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains("b");
    }

    @Test
    void greenhousesUpdatedAtAloneIsNoChange() {
        Greenhouse kind = new Greenhouse();
        Optional<?> before = kind.hash("{\"id\":1,\"title\":\"A\",\"updated_at\":\"2026-01-01\"}");
        assertThat(kind.hash("{\"updated_at\":\"2026-02-02\",\"title\":\"A\",\"id\":1}"))
                .isEqualTo(before);
        assertThat(kind.hash("{\"id\":1,\"title\":\"B\",\"updated_at\":\"2026-01-01\"}"))
                .isNotEqualTo(before);
    }
}
