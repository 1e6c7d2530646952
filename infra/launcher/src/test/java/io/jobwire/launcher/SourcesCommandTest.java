package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.jobwire.ingest.source.SourceKind;
import io.jobwire.ingest.source.SourceKinds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sources} and {@code fetch} do without a running system, against sites on this machine. */
class SourcesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GREENHOUSE = """
            {"jobs":[{"id":1,"title":"Kafka Engineer","company_name":"Acme","location":{"name":"Berlin"},
              "absolute_url":"https://boards.greenhouse.io/acme/jobs/1","content":"&lt;p&gt;We run streams.&lt;/p&gt;"}],
             "meta":{"total":1}}""";

    @TempDir
    private Path folder;

    private static String[] with(String line, String... more) {
        return Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void helpNamesEveryCommandAndFetchEveryKindWithAnExample() {
        Ran top = run("sources", "--help");
        assertThat(top.out()).startsWith("Example: jobwire sources add https://acme.example/careers");
        for (String name : List.of("add", "import", "list", "test", "run", "pause", "resume", "remove")) {
            assertThat(top.out()).containsPattern("(?m)^  " + name + " +[A-Z]");
            assertThat(run("sources", name, "--help").out())
                    .startsWith("Example: jobwire sources " + name)
                    .contains("Usage: jobwire sources " + name);
        }
        assertThat(run("sources").code()).isZero();
        String fetch = run("fetch", "--help").out();
        for (SourceKind kind : SourceKinds.all()) {
            assertThat(fetch).contains("\n  " + kind.name() + ":" + kind.example() + " ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources ad x|add",
                "sources add|URL",
                "sources test foo:bar|Known kinds: greenhouse",
                "sources test jobs|KIND:NAME",
                "sources test greenhouse:acme --endpoint ftp://x|http://",
                "sources test greenhouse:acme --delay soon|500ms",
                "sources run greenhouse:acme --wait long|2m",
                "sources list --set kafka.bootstrap.servers=127.0.0.1:9|schema.registry.url",
                "fetch https://acme.example/careers|jobwire sources test https://acme.example/careers"
            })
    void wrongUsageIsNamedWithWhatWouldBeRight(String line, String words) {
        Ran ran = run(line.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("jobwire: ").contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources add greenhouse:acme",
                "sources list",
                "sources pause greenhouse:acme",
                "sources resume greenhouse:acme",
                "sources remove greenhouse:acme",
                "sources run now greenhouse:acme"
            })
    void withoutARunningSystemTheyNameTheCommandThatStartsOne(String line) {
        Path data = folder.resolve("data");
        Ran ran = run(with(line, "--data", data.toString()));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("jobwire: ").contains("jobwire up").hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void testFindsTheBoardBehindACareersPageAndSaysWhatItHolds() throws IOException {
        try (Site site = Site.of(Map.of(
                "/careers",
                "<a href='https://boards.greenhouse.io/acme'>Jobs</a>",
                "/v1/boards/acme/jobs?content=true",
                GREENHOUSE))) {
            String[] how = {"--endpoint", site.url(), "--allow-private", "--delay", "0s"};
            Ran ran = run(with("sources test https://acme.example/careers", how));
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out())
                    .startsWith("greenhouse:acme  COMPLETE: 1 postings, 0 faulty,")
                    .contains("Of 1 postings 1 can be read;", "Kafka Engineer at Acme, Berlin")
                    .contains("https://boards.greenhouse.io/acme/jobs/1");
            assertThat(ran.err()).contains("Reading https://acme.example/careers", "A link on the page leads there");
            Ran json = run(with("sources test greenhouse:acme --json", how));
            JsonNode line = JSON.readTree(json.out());
            assertThat(line.path("source").asText()).isEqualTo("greenhouse:acme");
            assertThat(line.path("outcome").asText()).isEqualTo("COMPLETE");
            assertThat(line.path("listed").asInt()).isEqualTo(1);
            Ran fetched = run(with("fetch https://boards.greenhouse.io/acme/jobs/1 --json", how));
            assertThat(JSON.readTree(fetched.out()).path("key").asText()).isEqualTo("greenhouse:acme:1");
        }
    }

    @Test
    void testSaysWhatToDoWhereThereIsNothing() throws IOException {
        try (Site site = Site.of(Map.of("/careers", "<body><p>We bake bread.</p></body>"))) {
            Ran ran = run("sources", "test", site.url() + "/careers", "--allow-private", "--delay", "0s");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines().toList().getLast())
                    .startsWith("jobwire: Neither ")
                    .contains("Apply button");
        }
    }

    @Test
    void anImportNamesEveryBadLineWithItsNumberAndTakesTheOthers() throws IOException {
        try (Site site = Site.of(Map.of(
                "/careers",
                "<a href='https://boards.greenhouse.io/acme'>Jobs</a>",
                "/v1/boards/acme/jobs?content=true",
                GREENHOUSE))) {
            Path file = folder.resolve("sources.csv");
            Files.writeString(file, """
                    # companies
                    name,url,every
                    Acme,%s/careers,6h
                    "Beta, Inc.",https://jobs.lever.co/beta,
                    Gamma,https://boards.greenhouse.io/gamma,often

                    Delta,foo:delta,
                    ,,
                    "Open,ashby:x,
                    Beta again,lever:beta,
                    Nobody,%s/none,
                    """.formatted(site.url(), site.url()));
            Ran ran = run(
                    "sources",
                    "import",
                    file.toString(),
                    "--dry-run",
                    "--json",
                    "--endpoint",
                    site.url(),
                    "--allow-private",
                    "--delay",
                    "0s");
            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            List<JsonNode> records =
                    ran.out().lines().map(SourcesCommandTest::json).toList();
            assertThat(records)
                    .map(record -> record.path("source").asText() + " "
                            + record.path("company").asText() + " "
                            + record.path("everySeconds").asLong())
                    .containsExactly("greenhouse:acme Acme 21600", "lever:beta Beta, Inc. 3600");
            assertThat(ran.err().lines())
                    .hasSize(7)
                    .satisfiesExactly(
                            line -> assertThat(line).contains("sources.csv:5: left out: ", "2m"),
                            line -> assertThat(line).contains("sources.csv:7: left out: ", "Known kinds"),
                            line -> assertThat(line).contains("sources.csv:8: left out: ", "names no source"),
                            line -> assertThat(line).contains("sources.csv:9: left out: ", "quotation mark"),
                            line -> assertThat(line).contains("sources.csv:10: lever:beta stands in line 4"),
                            line -> assertThat(line).contains("sources.csv:11: left out: ", "404"),
                            line -> assertThat(line).isEqualTo("2 found, 5 lines left out"));
        }
    }

    @Test
    void aPlainListIsReadLineByLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.txt"),
                "https://jobs.lever.co/a?x=1,2;3\n\nashby:b\nhttps://boards.greenhouse.io/c\n");
        Ran ran = run("sources", "import", file.toString(), "--dry-run");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).containsExactly("lever:a", "ashby:b", "greenhouse:c");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(run("sources", "import", file.toString(), "--dry-run").err()).contains("UTF-8");
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    /** A site that answers some paths. */
    private record Site(HttpServer server) implements AutoCloseable {
        static Site of(Map<String, String> pages) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String page = pages.get(exchange.getRequestURI().toString());
                byte[] answer = (page == null ? "not here" : page).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(page == null ? 404 : 200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return new Site(server);
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
