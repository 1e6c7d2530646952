package io.jobwire.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.records.ProcessStatus;
import io.jobwire.records.RankingResult;
import io.jobwire.records.Recommendation;
import io.jobwire.search.lucene.LuceneSearchEngine;
import io.jobwire.search.query.SkillNames;
import io.jobwire.search.saved.NewSearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /api/searches} as a program that knows nothing of Kafka sees it. */
class SavedSearchApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Status STATUS = new Status("1", Duration.ZERO, 0, List.of(), Map.of(), Optional.empty());

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final SearchShelf shelf = new SearchShelf();
    private LuceneSearchEngine engine;
    private WebServer server;

    @BeforeEach
    void start() {
        engine = LuceneSearchEngine.open(folder, SkillNames.none(), Clock.systemUTC());
        server = new WebServer(
                new WebConfig("127.0.0.1", 0, 4), engine, new None(), new None(), shelf, () -> STATUS, WebRoutes.NONE);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        engine.close();
        http.close();
    }

    @Test
    void aSearchIsSavedListedPausedResumedReplacedAndDeleted() throws Exception {
        HttpResponse<String> made = send(
                "POST",
                "",
                "{\"user\":\"mara\",\"name\":\"kafka\",\"query\":\"kafka -manager\","
                        + "\"filters\":{\"country\":[\"DE\",\"AT\"],\"within\":\"7d\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode search = JSON.readTree(made.body());
        String id = search.path("search").asText();
        assertThat(made.headers().firstValue("location")).hasValue("/api/searches/" + id);
        assertThat(search.path("filters").path("country").asText()).isEqualTo("DE,AT");
        assertThat(search.path("active").asBoolean()).isTrue();

        JsonNode listed = JSON.readTree(send("GET", "?user=mara", "").body());
        assertThat(listed.path("user").asText()).isEqualTo("mara");
        assertThat(listed.path("searches")).containsExactly(search);
        assertThat(JSON.readTree(send("GET", "", "").body()).path("searches")).isEmpty();
        assertThat(JSON.readTree(send("GET", "/" + id, "").body())).isEqualTo(search);

        HttpResponse<String> paused = send("PATCH", "/" + id, "{\"active\":false}");
        assertThat(paused.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(paused.body()).path("active").asBoolean()).isFalse();
        assertThat(shelf.get(id))
                .hasValueSatisfying(now -> assertThat(now.getActive()).isFalse());
        assertThat(JSON.readTree(send("PATCH", "/" + id, "{\"active\":true}").body()))
                .isEqualTo(search);

        HttpResponse<String> again =
                send("POST", "", "{\"user\":\"mara\",\"name\":\"kafka\",\"query\":\"kafka\",\"filters\":{}}");
        assertThat(again.statusCode()).as("replaced").isEqualTo(200);
        assertThat(shelf.of("mara")).hasSize(1);

        assertThat(send("DELETE", "/" + id, "").statusCode()).isEqualTo(204);
        for (HttpResponse<String> gone : List.of(
                send("DELETE", "/" + id, ""),
                send("GET", "/" + id, ""),
                send("PATCH", "/" + id, "{\"active\":true}"))) {
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).contains("There is no saved search with this id");
        }
    }

    @Test
    void whatCannotBeSavedIsRefusedInTheWordsOfTheCommand() throws Exception {
        assertRefused("{\"name\":\"a\",\"query\":\"kafka AND (\"}", "\"position\":11");
        assertRefused("{\"name\":\" \",\"query\":\"kafka\"}", "A saved search needs a name");
        assertRefused("{\"name\":\"a\\nb\",\"query\":\"kafka\"}", "is one line of at most 200 characters");
        assertRefused("{\"name\":\"a\",\"user\":\"\"}", "A saved search needs a user");
        assertRefused(
                "{\"name\":\"a\",\"filters\":{\"town\":\"Berlin\"}}", "There is no filter town; there are company");
        assertRefused("{\"name\":\"a\",\"filters\":{\"within\":\"soon\"}}", "within is a time such as 12h");
        assertRefused("{\"name\":\"a\",\"filters\":[]}", "filters is an object");
        assertRefused("{\"name\":7}", "name is a text");
        assertRefused("[]", "The body is a JSON object with name");
        assertRefused("", "The body is a JSON object with name");
        assertThat(shelf.of("me")).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteCanChangeNothing() throws Exception {
        HttpRequest text = HttpRequest.newBuilder(uri(""))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}"))
                .build();
        assertThat(http.send(text, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
        HttpRequest asks = HttpRequest.newBuilder(uri("/s1-0"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(asks, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .map())
                .as("so that a browser does not send PATCH and DELETE for another site")
                .doesNotContainKey("access-control-allow-methods");
        assertThat(shelf.of("me")).isEmpty();
    }

    @Test
    void aUserHasAThousandAtMost() throws Exception {
        for (int i = 0; i < NewSearch.MOST_OF_USER; i++) {
            var _ = shelf.save(new NewSearch("me", "n" + i, "kafka", Map.of()));
        }
        assertRefused("{\"name\":\"one more\"}", "A user has at most 1000 saved searches");
    }

    private void assertRefused(String body, String says) throws Exception {
        HttpResponse<String> answer = send("POST", "", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains(says);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/searches" + path);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Nothing is recommended, nobody ranks. */
    private static final class None implements RecommendationsView, RankingDesk {
        @Override
        public Page page(String resume, int limit, Optional<String> after) {
            return new Page(0, List.of(), Optional.empty());
        }

        @Override
        public Optional<Recommendation> get(String resume, String canonical) {
            return Optional.empty();
        }

        @Override
        public ProcessStatus submit(String jobText, List<String> resumes, String user) {
            throw new UnsupportedOperationException("Nobody ranks here");
        }

        @Override
        public Optional<ProcessStatus> status(String process) {
            return Optional.empty();
        }

        @Override
        public Optional<RankingResult> result(String process) {
            return Optional.empty();
        }
    }
}
