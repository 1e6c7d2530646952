package io.jobwire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.records.TaskState;
import io.jobwire.runtime.MachineFaultException;
import io.jobwire.runtime.StageHealth;
import io.jobwire.search.Dimension;
import io.jobwire.search.FacetValue;
import io.jobwire.search.Filters;
import io.jobwire.search.IndexChange;
import io.jobwire.search.InvalidSearchException;
import io.jobwire.search.QuerySyntaxException;
import io.jobwire.search.SearchEngine;
import io.jobwire.search.SearchHit;
import io.jobwire.search.SearchRequest;
import io.jobwire.search.SearchResult;
import io.jobwire.search.SortOrder;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.SkillNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over real HTTP. */
class ApiTest {
    private static final Status STATUS = new Status(
            "1.2",
            Duration.ofSeconds(7),
            3,
            List.of(new Status.StageStatus("search", new StageHealth(StageHealth.State.STARTING, "filling", 5, 9))),
            Map.of("listings.raw", 12L),
            Optional.of(new Status.EndToEnd(4, 0.25, 1.5)));

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final NotedDesk desk = new NotedDesk();
    private SearchEngine engine;
    private WebServer server;
    private ApiClient client;

    @BeforeEach
    void start() {
        engine = LuceneSearchEngine.open(folder, SkillNames.none(), java.time.Clock.systemUTC());
        engine.write(List.of(
                new IndexChange.Put(Records.listing("c1", "Cook"), 0, 0),
                new IndexChange.Put(Records.listing("c2", "Cook <script>"), 0, 1),
                new IndexChange.Put(Records.listing("c3", "Nurse"), 0, 2)));
        engine.refresh();
        server = new WebServer(
                new WebConfig("127.0.0.1", 0, 4),
                engine,
                new TwoRecommendations(),
                desk,
                new SearchShelf(),
                () -> STATUS,
                WebRoutes.NONE);
        server.start();
        client = new ApiClient(base());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        engine.close();
        http.close();
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(base().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        return new ObjectMapper().readTree(answer.body());
    }

    private JsonNode problem(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode body = new ObjectMapper().readTree(answer.body());
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("detail").asText()).isNotEmpty().doesNotContain("Exception");
        return body;
    }

    @Test
    void aSearchIsAFeedWhoseListingsAreTextAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("/api/search.atom?q=cook");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        org.w3c.dom.Document feed = javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(answer.body()).contains("Cook &lt;script&gt;");
    }

    @Test
    void whatIsTypedIsCompleted() throws Exception {
        HttpResponse<String> answer = get("/api/suggest?q=nur&limit=5");
        assertThat(new ObjectMapper().readTree(answer.body()).path("suggestions"))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.path("count").asInt()).isEqualTo(1));
    }

    @Test
    void similarListingsAreFoundByIdAndThoseOfNoListingAreNotThere() {
        assertThat(client.similar("c1", 5).orElseThrow())
                .extracting(SearchHit::canonical)
                .containsExactly("c2");
        assertThat(client.similar("nowhere", 5)).isEmpty();
    }

    @Test
    void filtersTravelToTheServerAndBack() {
        Filters all = Filters.none()
                .with(Dimension.COUNTRY, Set.of("DE", "FR"))
                .withPay(new Filters.LeastPay(60_000_00, "EUR"))
                .withPostedWithin(Duration.ofDays(7))
                .withNear(new Filters.Near(52.5, 13.4, 50));
        SearchRequest request = SearchRequest.of("cook").filtered(all);
        Map<String, List<String>> parameters = new java.util.TreeMap<>();
        for (String part : SearchParameters.write(request).split("&")) {
            String[] pair = part.split("=", 2);
            parameters
                    .computeIfAbsent(pair[0], name -> new java.util.ArrayList<>())
                    .add(java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        assertThat(SearchParameters.read(parameters).filters()).isEqualTo(all);
    }

    @Test
    void aSearchAnswersWithTheFieldsOfTheRecordWithoutItsLongText() throws Exception {
        JsonNode body = json("/api/search?q=nurse");
        assertThat(body.path("total").asInt()).isEqualTo(1);
        JsonNode listing = body.path("hits").path(0).path("listing");
        assertThat(listing.path("canonical").asText()).isEqualTo("c3");
        assertThat(listing.path("company").path("name").asText()).isEqualTo("Acme");
        assertThat(listing.has("text")).isFalse();
        assertThat(json("/api/search?q=nurse&full=true")
                        .path("hits")
                        .path(0)
                        .path("listing")
                        .has("text"))
                .isTrue();
    }

    @Test
    void parametersFilterCountSortAndPage() throws Exception {
        assertThat(json("/api/search?company=acme&pay=60000&currency=eur&since=2026-01-01")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(json("/api/search?pay=60001&currency=EUR").path("total").asInt())
                .isZero();
        assertThat(json("/api/search?facets=company")
                        .path("facets")
                        .path("company")
                        .path(0)
                        .path("count")
                        .asInt())
                .isEqualTo(3);
        JsonNode first = json("/api/search?sort=date&size=2");
        JsonNode second =
                json("/api/search?sort=date&size=2&after=" + first.path("next").asText());
        assertThat(second.path("hits").findValuesAsText("canonical")).contains("c3");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void highlightsCarryEscapedHtml() throws Exception {
        JsonNode marks =
                json("/api/search?q=script&highlight=true").path("hits").path(0).path("highlights");
        assertThat(marks.findValuesAsText("html")).contains("Cook &lt;<mark>script</mark>&gt;");
    }

    @Test
    void aSyntaxErrorPointsAtThePlace() throws Exception {
        assertThat(problem("/api/search?q=cook+%22nurse", 400).path("position").asInt())
                .isEqualTo(5);
        assertThat(problem("/api/search?q=*cook", 400).path("position").asInt()).isZero();
        problem("/api/search?q=" + "a".repeat(2_000), 400);
    }

    @Test
    void wrongParametersAreNamed() throws Exception {
        assertThat(problem("/api/search?colour=red", 400).path("detail").asText())
                .contains("colour")
                .contains("company");
        problem("/api/search?size=1000", 400);
        problem("/api/search?sort=best", 400);
        problem("/api/search?sort=pay", 400);
        problem("/api/search?facets=colour", 400);
        problem("/api/search?since=yesterday", 400);
        problem("/api/search?pay=5", 400);
        problem("/api/search?pay=5&currency=ZZZ", 400);
        problem("/api/search?after=zzz", 400);
        problem("/api/recommendations/r1?limit=0", 400);
    }

    @Test
    void aListingIsThereByIdAndByKeyOrNotFound() throws Exception {
        assertThat(json("/api/listings/c1").path("title").asText()).isEqualTo("Cook");
        assertThat(json("/api/listings/ashby:acme:c1").path("canonical").asText())
                .isEqualTo("c1");
        problem("/api/listings/c9", 404);
    }

    @Test
    void recommendationsComeBestFirst() throws Exception {
        JsonNode body = json("/api/recommendations/r1?limit=1");
        assertThat(body.path("total").asInt()).isEqualTo(2);
        assertThat(body.path("recommendations").findValuesAsText("canonical")).containsExactly("c2");
        assertThat(json("/api/recommendations/nobody").path("recommendations")).isEmpty();
    }

    @Test
    void unknownPathsAndMethodsAreProblems() throws Exception {
        problem("/api/nothing", 404);
        problem("/", 404);
        HttpResponse<String> post = http.send(
                HttpRequest.newBuilder(base().resolve("/api/search"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(405);
    }

    @Test
    void everyAnswerIsClosedAgainstBrowsers() throws Exception {
        for (String path : List.of("/api/status", "/api/search?q=%22", "/nothing")) {
            assertThat(get(path).headers().map())
                    .as(path)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
                    .doesNotContainKey("server");
        }
    }

    @Test
    void anotherNameForThisAddressIsRefused() throws Exception {
        assertThat(raw("GET /api/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/status HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theClientReadsASearchBackAsItWas() {
        SearchRequest request = SearchRequest.of("cook")
                .filtered(Filters.none()
                        .with(Dimension.COMPANY, Set.of("acme"))
                        .withPay(new Filters.LeastPay(5_000_000, "EUR"))
                        .withPostedSince(Records.DAY_1))
                .sorted(SortOrder.DATE)
                .counting(Set.of(Dimension.COMPANY))
                .highlighted();
        SearchResult answer = client.search(request);
        assertThat(answer.hits()).isEqualTo(engine.search(request).hits());
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.facet(Dimension.COMPANY)).containsExactly(new FacetValue("acme", "Acme", 2));
    }

    @Test
    void theClientPagesThroughEverything() {
        SearchRequest request = SearchRequest.of("").sized(1);
        SearchResult page = client.search(request);
        assertThat(page.hits()).extracting(SearchHit::canonical).containsExactly("c1");
        page = client.search(request.after(page.next().orElseThrow()));
        page = client.search(request.after(page.next().orElseThrow()));
        assertThat(page.hits()).extracting(SearchHit::canonical).containsExactly("c3");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void theClientKnowsItsErrors() {
        assertThatThrownBy(() -> client.search(SearchRequest.of("cook AND")))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> assertThat(e.position()).isEqualTo(5));
        assertThatThrownBy(() -> client.search(SearchRequest.of("").after("zzz")))
                .isInstanceOf(InvalidSearchException.class);
        assertThat(client.listing("c9")).isEmpty();
        assertThat(client.listing("ashby:acme:c3")).contains(Records.listing("c3", "Nurse"));
        assertThat(client.recommendations("r1", 5))
                .extracting(Recommendation::getScore)
                .containsExactly(90, 60);
    }

    @Test
    void theClientReadsTheStatusBack() {
        assertThat(client.status()).isEqualTo(STATUS);
        assertThat(client.statusJson()).contains("\"p99Seconds\":1.5").doesNotContain("\n");
    }

    @Test
    void nothingThatAnswersIsOneLineThatSaysWhatToDo() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (ApiClient alone = new ApiClient(URI.create("http://127.0.0.1:" + free))) {
            assertThatThrownBy(alone::status)
                    .isInstanceOf(ApiException.class)
                    .hasMessage("Nothing answers at http://127.0.0.1:" + free + ": start `jobwire up`");
        }
    }

    @Test
    void aPortInUseIsOneLineThatSaysWhatToDo() {
        WebServer second = new WebServer(
                new WebConfig("127.0.0.1", server.port(), 4),
                engine,
                new TwoRecommendations(),
                desk,
                new SearchShelf(),
                () -> STATUS,
                WebRoutes.NONE);
        assertThatThrownBy(second::start)
                .isInstanceOf(MachineFaultException.class)
                .hasMessageContaining("Port " + server.port())
                .hasMessageContaining("web.port");
        second.close();
    }

    /** Two recommendations of one resume. */
    private static final class TwoRecommendations implements RecommendationsView {
        private final List<Recommendation> best =
                List.of(Records.recommendation("r1", "c2", 90), Records.recommendation("r1", "c1", 60));

        @Override
        public Page page(String resume, int limit, Optional<String> after) {
            List<Recommendation> all = resume.equals("r1") ? best : List.of();
            return new Page(all.size(), all.subList(0, Math.min(limit, all.size())), Optional.empty());
        }

        @Override
        public Optional<Recommendation> get(String resume, String canonical) {
            return best.stream()
                    .filter(one -> one.getCanonical().equals(canonical))
                    .findFirst();
        }
    }

    @Test
    void a_ranking_is_taken_at_once_and_its_process_and_result_are_found_by_its_id() throws Exception {
        HttpResponse<String> taken = post("{\"job\":\"Cook\",\"resumes\":[\"a\",\"b\"]}", "application/json");
        assertThat(taken.statusCode()).isEqualTo(202);
        String process =
                new ObjectMapper().readTree(taken.body()).path("process").asText();
        assertThat(taken.headers().firstValue("location")).hasValue("/api/processes/" + process);
        assertThat(desk.asked).containsExactly("Cook [a, b] ");
        assertThat(json("/api/processes/" + process).path("state").asText()).isEqualTo("QUEUED");
        assertThat(get("/api/rankings/" + process).statusCode())
                .as("not there yet")
                .isEqualTo(202);

        desk.finish(process);
        assertThat(json("/api/rankings/" + process).path("resumes").asInt()).isEqualTo(7);
        assertThat(client.ranking(process).getResumes()).isEqualTo(7);
        assertThat(client.rank("Nurse", List.of()).getState()).isEqualTo(TaskState.QUEUED);
        problem("/api/processes/r-none", 404);
        problem("/api/rankings/r-none", 404);
    }

    @Test
    void a_ranking_without_a_job_or_from_a_page_of_another_site_is_refused() throws Exception {
        for (String body : List.of("", "[]", "{", "{\"job\":\" \"}", "{\"job\":\"x\",\"resumes\":\"all\"}")) {
            assertThat(post(body, "application/json").statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post("{\"job\":\"Cook\"}", "text/plain").statusCode()).isEqualTo(415);
        assertThat(desk.asked).isEmpty();
    }

    private HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base().resolve("/api/rankings"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Keeps what it is asked for, and is done when it is told so. */
    private static final class NotedDesk implements RankingDesk {
        private final List<String> asked = new ArrayList<>();
        private final Set<String> done = new HashSet<>();

        @Override
        public ProcessStatus submit(String jobText, List<String> resumes, String user) {
            asked.add(jobText + " " + resumes + " " + user);
            return status("r-" + asked.size()).orElseThrow();
        }

        void finish(String process) {
            done.add(process);
        }

        @Override
        public Optional<ProcessStatus> status(String process) {
            return process.equals("r-none")
                    ? Optional.empty()
                    : Optional.of(ProcessStatus.newBuilder()
                            .setProcess(process)
                            .setUser("")
                            .setKind("ranking")
                            .setState(done.contains(process) ? TaskState.DONE : TaskState.QUEUED)
                            .setAt(Instant.EPOCH)
                            .build());
        }

        @Override
        public Optional<RankingResult> result(String process) {
            return done.contains(process)
                    ? Optional.of(RankingResult.newBuilder()
                            .setProcess(process)
                            .setAt(Instant.EPOCH)
                            .setResumes(7)
                            .build())
                    : Optional.empty();
        }
    }
}
