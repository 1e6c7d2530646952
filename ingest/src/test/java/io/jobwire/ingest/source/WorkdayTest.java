package io.jobwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.jobwire.ingest.http.Site;
import io.jobwire.ingest.source.Item.Posting;
import io.jobwire.records.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkdayTest {
    private static final String SOURCE = "workday:acme.wd5/Careers";
    private static final String LIST = "/wday/cxs/acme/Careers/jobs";

    private final Site site = new Site();
    private final Visits visits = new Visits();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        visits.close();
        site.close();
    }

    @Test
    void allPagesAreReadThoughLaterOnesSayThatThereAreNone() throws Exception {
        serve(jobs(45, "a"), 10_000, false);
        site.page(
                "/wday/cxs/acme/Careers/job/Paris/Job-0_R-0",
                "application/json",
                "{\"jobPostingInfo\":{\"jobDescription\":\"<p>Bake</p>\",\"jobReqId\":\"R-0\","
                        + "\"externalUrl\":\"https://acme.wd5.myworkdayjobs.com/Careers/job/Paris/Job-0_R-0\"}}");
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.postings()).hasSize(45);
        assertThat(harvest.postings().getFirst().nativeId()).isEqualTo("R-0");
        assertThat(harvest.postings().getFirst().requisitionId()).contains("R-0");
        assertThat(harvest.postings().getFirst().body()).contains("<p>Bake</p>");
        assertThat(harvest.postings().get(1).url())
                .isEqualTo("https://acme.wd5.myworkdayjobs.com/Careers/job/Paris/Job-1_R-1");
        assertThat(questions)
                .map(JsonNode::toString)
                .containsExactly(
                        "{\"appliedFacets\":{},\"limit\":20,\"offset\":0,\"searchText\":\"\"}",
                        "{\"appliedFacets\":{},\"limit\":20,\"offset\":20,\"searchText\":\"\"}",
                        "{\"appliedFacets\":{},\"limit\":20,\"offset\":40,\"searchText\":\"\"}");
    }

    @Test
    void thatADayPassedIsNoChange() {
        Workday kind = new Workday();
        String before =
                "{\"entry\":{\"externalPath\":\"/job/A_R1\",\"postedOn\":\"Posted Today\"},\"detail\":{\"a\":1}}";
        assertThat(kind.hash(before.replace("Today", "Yesterday"))).isEqualTo(kind.hash(before));
        assertThat(kind.hash(before.replace("\"a\":1", "\"a\":2"))).isNotEqualTo(kind.hash(before));
    }

    @Test
    void aSiteThatGoesRoundBehindItsCeilingIsReadBySlices() throws Exception {
        List<ObjectNode> jobs = new ArrayList<>(jobs(1_500, "x"));
        jobs.addAll(jobs(1_500, 990, "y"));
        serve(jobs, 2_000, true);
        Harvest harvest = visits.again(site, SOURCE, known(jobs));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.unchanged()).hasSize(2_490);
    }

    @Test
    void whatTheFacetsDoNotReachIsPartial() throws Exception {
        List<ObjectNode> jobs = new ArrayList<>(jobs(100, "none"));
        jobs.addAll(jobs(100, 1_200, "x"));
        jobs.addAll(jobs(1_300, 1_200, "y"));
        serve(jobs, 2_000, true);
        Harvest harvest = visits.again(site, SOURCE, known(jobs));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.detail()).contains("2000");
    }

    @Test
    void aSiteThatShowsMoreThanTheCeilingIsReadToItsEnd() throws Exception {
        List<ObjectNode> jobs = jobs(2_050, "x");
        serve(jobs, 100_000, true);
        Harvest harvest = visits.again(site, SOURCE, known(jobs));
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.COMPLETE);
        assertThat(harvest.unchanged()).hasSize(2_050);
        assertThat(questions).hasSize(103);
    }

    @Test
    void pagesThatOverlapCountOnceAndLeaveTheRunPartial() throws Exception {
        List<ObjectNode> jobs = new ArrayList<>(jobs(30, "x"));
        jobs.addAll(jobs(10, 10, "x"));
        serve(jobs, 2_000, false);
        Harvest harvest = visits.run(site, SOURCE);
        assertThat(harvest.outcome()).isEqualTo(RunOutcome.PARTIAL);
        assertThat(harvest.postings()).hasSize(30);
        assertThat(harvest.postings()).extracting(Posting::nativeId).doesNotHaveDuplicates();
    }

    @Test
    void aSiteThatIsNotThereIsUnknownAndOneThatIsDownIsBlocked() throws Exception {
        assertThat(visits.run(site, SOURCE).outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
        site.status(LIST, 302, Map.of("Location", "https://community.workday.example/maintenance"));
        assertThat(visits.run(site, SOURCE).outcome()).isEqualTo(RunOutcome.UNKNOWN_TENANT);
        site.page(LIST, "text/html", "<html>Maintenance</html>");
        assertThat(visits.run(site, SOURCE).outcome()).isEqualTo(RunOutcome.BLOCKED);
        site.status(LIST, 422, Map.of());
        assertThat(visits.run(site, SOURCE).outcome()).isEqualTo(RunOutcome.FAILED);
    }

    /** A harvest in which all these jobs have their texts. */
    private static Harvest known(List<ObjectNode> jobs) {
        List<Posting> postings = jobs.stream()
                .map(job -> new Posting(
                        Workday.id(job).orElseThrow(),
                        Optional.empty(),
                        "",
                        "",
                        TwoPart.hash(job, Optional.of(job), Set.of("postedOn")),
                        Optional.empty()))
                .toList();
        return Harvest.of(RunOutcome.COMPLETE, "", postings, List.of());
    }

    private static List<ObjectNode> jobs(int count, String family) {
        return jobs(0, count, family);
    }

    private static List<ObjectNode> jobs(int from, int count, String family) {
        List<ObjectNode> jobs = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            ObjectNode job = Json.MAPPER.createObjectNode();
            job.put("title", "Job " + i);
            job.put("externalPath", "/job/Paris/Job-" + i + "_R-" + i);
            job.put("postedOn", "Posted Today");
            job.put("family", family);
            job.putArray("bulletFields").add("R-" + i);
            jobs.add(job);
        }
        return jobs;
    }

    /** A site that shows no more than so many entries, begins again behind them, and says its total on first pages only. */
    private void serve(List<ObjectNode> jobs, int ceiling, boolean facets) {
        site.on(LIST, exchange -> {
            JsonNode question = Json.MAPPER.readTree(exchange.getRequestBody());
            questions.add(question);
            String family = question.at("/appliedFacets/jobFamilyGroup/0").asText("");
            List<ObjectNode> found = jobs.stream()
                    .filter(job ->
                            family.isEmpty() || job.path("family").asText().equals(family))
                    .toList();
            int offset = question.path("offset").asInt();
            int shown = Math.min(found.size(), ceiling);
            ObjectNode answer = Json.MAPPER.createObjectNode();
            answer.put("total", offset == 0 ? shown : 0);
            ArrayNode page = answer.putArray("jobPostings");
            for (int i = offset; i < offset + 20 && (found.size() > ceiling || i < shown); i++) {
                page.add(found.get(i % shown));
            }
            if (facets) {
                ObjectNode group = answer.putArray("facets").addObject();
                group.put("facetParameter", "jobFamilyGroup");
                ArrayNode values = group.putArray("values");
                for (String name : List.of("x", "y")) {
                    long count = found.stream()
                            .filter(job -> job.path("family").asText().equals(name))
                            .count();
                    values.addObject().put("id", name).put("count", count);
                }
            }
            send(exchange, answer);
        });
    }

    private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
        Site.send(exchange, 200, "application/json", Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }
}
