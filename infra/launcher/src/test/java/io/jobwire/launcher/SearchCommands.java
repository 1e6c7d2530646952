package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.records.Recommendation;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody does with the search of a running system that has listings of the demo, by command and over HTTP; the same
 * whatever the engine is.
 */
public final class SearchCommands {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String USER = "searcher";

    private final Installation live;
    private final String data;

    /** @param live announced in its data folder */
    public SearchCommands(Installation live) {
        this.live = live;
        this.data = live.dataDir().toString();
    }

    /** All of it; afterwards everything is as before. */
    public void tryAll() throws IOException, InterruptedException {
        trySearch();
        saved();
        savedOverHttp();
    }

    /** What an engine answers; saved searches ask none. */
    public void trySearch() throws IOException, InterruptedException {
        JsonNode found = searched();
        similar(found.path("canonical").asText());
        http(found);
    }

    /** How many open listings a search finds. */
    public int found(String query) {
        String said = command("search", query).err();
        return Integer.parseInt(said.substring(0, said.indexOf(' ')));
    }

    private JsonNode searched() throws IOException {
        Ran shown = command("search", "engineer", "--facets", "--size", "3");
        assertThat(shown.out()).contains(" at ", "    http", "company: ", "workplace: ");
        assertThat(shown.err()).contains(" found; more with --after ");
        List<String> lines = command("search", "engineer", "--json", "--size", "3")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        String cursor = shown.err().strip().substring(shown.err().indexOf("--after ") + 8);
        assertThat(command("search", "engineer", "--json", "--size", "3", "--after", cursor)
                        .out()
                        .lines())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(lines);
        List<String> csv = command("search", "engineer", "--csv", "--size", "3")
                .out()
                .lines()
                .toList();
        assertThat(csv.getFirst()).startsWith("canonical,title,company,");
        JsonNode first = JSON.readTree(lines.getFirst());
        assertThat(csv.get(1)).startsWith(first.path("canonical").asText() + ",");
        Ran wrong = run("search", "kafka AND (", "--data", data);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("\n  kafka AND (\n", "^");
        return first;
    }

    private void similar(String canonical) throws IOException {
        List<String> like = command("search", "--like", canonical, "--json", "--size", "5")
                .out()
                .lines()
                .toList();
        assertThat(like).isNotEmpty();
        for (String line : like) {
            assertThat(JSON.readTree(line).path("canonical").asText()).isNotEqualTo(canonical);
        }
        Ran none = run("search", "--like", "nothing", "--data", data);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("There is no open listing nothing.").hasLineCount(1);
    }

    private void http(JsonNode found) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(get("/api/search?q=engineer&size=3"));
        assertThat(page.path("total").asInt()).isEqualTo(found("engineer"));
        assertThat(get("/api/listings/" + found.path("canonical").asText())).contains("\"canonical\"");
        assertThat(get("/api/suggest?q=eng")).contains("\"suggestions\":[{\"kind\"");
        assertThat(get("/api/search.atom?q=engineer&workplace=REMOTE"))
                .startsWith("<?xml")
                .contains("http://www.w3.org/2005/Atom", "<entry>", "<id>");
    }

    private void saved() throws InterruptedException {
        String name = "eng's";
        assertThat(command("search", "engineer", "--save", name, "--user", USER).err())
                .contains("Saved as \"" + name + "\"", "See: jobwire searches list");
        assertThat(command("searches", "list", "--user", USER).out())
                .isEqualTo(name + "  engineer" + System.lineSeparator());
        int expected = found("engineer");
        settle();
        awaitHits(name, lines -> lines.size() == Math.min(100, expected) || lines.size() == expected);
        String some = matches(USER);
        assertThat(some).isNotEmpty();

        assertThat(command("searches", "pause", name, "--user", USER).out()).contains(name + "  paused");
        assertThat(command("searches", "list", "--user", USER).out()).contains("paused");
        awaitHits(name, List::isEmpty);
        assertThat(command("searches", "resume", name, "--user", USER).out()).contains(name + "  active");
        awaitHits(name, lines -> !lines.isEmpty());
        assertThat(command("searches", "remove", name, "--user", USER).out()).contains(name + "  removed");
        settle();
        assertThat(matches(USER)).as("what it found is retracted").isEmpty();
        assertThat(command("searches", "list", "--user", USER).err()).contains("no saved searches of " + USER);
        Ran gone = run("searches", "remove", name, "--user", USER, "--data", data);
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err())
                .contains("There is no saved search \"" + name + "\"")
                .hasLineCount(1);
        Ran wrong = run("search", "title:", "--save", name, "--user", USER, "--data", data);
        assertThat(wrong.code()).isEqualTo(2);
    }

    /** What one way saved, the other one shows: both write the same records. */
    private void savedOverHttp() throws IOException, InterruptedException {
        String name = "over HTTP";
        JsonNode search = JSON.readTree(ask(
                201,
                "POST",
                "/api/searches",
                "{\"user\":\"" + USER + "\",\"name\":\"" + name + "\",\"query\":\"engineer\"}"));
        String id = search.path("search").asText();
        String path = "/api/searches/" + id;
        assertThat(JSON.readTree(get("/api/searches?user=" + USER)).path("searches"))
                .as("seen by who wrote it")
                .containsExactly(search);
        assertThat(command("searches", "list", "--user", USER, "--json").out().strip())
                .isEqualTo(search.toString());
        awaitFound(id, true);
        assertThat(ask(200, "PATCH", path, "{\"active\":false}")).contains("\"active\":false");
        awaitFound(id, false);
        assertThat(ask(200, "PATCH", path, "{\"active\":true}")).contains("\"active\":true");
        awaitFound(id, true);
        assertThat(ask(204, "DELETE", path, "")).isEmpty();
        ask(404, "GET", path, "");
        assertThat(JSON.readTree(get("/api/searches?user=" + USER)).path("searches"))
                .isEmpty();
        awaitFound(id, false);
        assertThat(matches(USER)).as("what it found is retracted").isEmpty();
    }

    /** Whether it finds something, as the API says; it follows the topic by itself. */
    private void awaitFound(String id, boolean some) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((JSON.readTree(get("/api/recommendations/" + id)).path("total").asInt() > 0) != some) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** The page of the API follows the topic by itself, a moment later. */
    private void awaitHits(String name, Predicate<List<String>> wanted) throws InterruptedException {
        settle();
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = hits(name);
        while (!wanted.test(lines)) {
            assertThat(System.nanoTime()).as("%s", lines).isLessThan(end);
            lines = hits(name);
        }
    }

    private List<String> hits(String name) {
        return command("searches", "hits", name, "--json", "--user", USER)
                .out()
                .lines()
                .toList();
    }

    private String matches(String user) {
        return String.join(
                "\n",
                live.topics().latest(Topics.RECOMMENDATIONS).values().stream()
                        .filter(match -> match.getUser().equals(user))
                        .map(Recommendation::getCanonical)
                        .sorted()
                        .toList());
    }

    private void settle() throws InterruptedException {
        try (Quiet quiet = new Quiet(live)) {
            assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
        }
    }

    private Ran command(String... words) {
        Ran ran = run(Stream.concat(Stream.of(words), Stream.of("--data", data)).toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private String get(String path) throws IOException, InterruptedException {
        return ask(200, "GET", path, "");
    }

    private String ask(int status, String method, String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(live.catalog().webUrl().orElseThrow() + path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        }
    }
}
