package io.jobwire.launcher;

import static io.jobwire.launcher.Ran.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to wrong and to broken things: one line that says what to do, and never a stack trace. */
class CommandsTest {
    private static final List<String> COMMANDS = List.of(
            "demo",
            "up",
            "stage",
            "fetch",
            "normalize",
            "dedupe",
            "resume",
            "match",
            "rank",
            "search",
            "status",
            "topics",
            "schemas",
            "doctor");

    @TempDir
    private Path folder;

    /** What a command did. */
    private static void refused(Ran ran, int code, String... words) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().getFirst()).startsWith("jobwire: ").contains(words);
        assertThat(ran.errors()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void helpStartsWithAnExampleAndTheListSaysWhatEachCommandDoes() {
        Ran top = run("--help");
        assertThat(top.code()).isZero();
        assertThat(top.err()).isEmpty();
        assertThat(top.out()).startsWith("Example: jobwire demo");
        String list = top.out().substring(top.out().indexOf("Commands:"));
        assertThat(list).doesNotContain("Example");
        for (String name : COMMANDS) {
            assertThat(list).containsPattern("(?m)^  " + name + " +[A-Z]");
            Ran one = run(name, "--help");
            assertThat(one.code()).isZero();
            assertThat(one.out()).startsWith("Example: jobwire ").contains("Usage: jobwire " + name);
        }
        assertThat(run("--version").out()).startsWith("jobwire ");
        assertThat(run().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serach|Did you mean: search",
                "fetch|SOURCE",
                "fetch foo:bar|Known kinds: greenhouse, lever, ashby",
                "fetch acme|KIND:NAME",
                "fetch greenhouse:acme --delay soon|500ms",
                "fetch greenhouse:acme --endpoint ::|::",
                "stage nonsense|normalize, dedupe, scoring",
                "stage normalize|kafka.bootstrap.servers",
                "status --set web.prot=1|web.port",
                "status --set web.port=abc|whole number",
                "status --config nothere.properties|nothere.properties",
                "search x --url foo|http://127.0.0.1:8080",
                "search x --filter color=red|company, country",
                "search x --sort best|RELEVANCE",
                "match --resume a --listings b --top 0|--top",
                "dedupe split rss:a:1|B",
                "dedupe split rss:a:1 rss:a:1|a listing is always itself"
            })
    void wrongUsageIsNamedWithWhatWouldBeRight(String line, String words) {
        Ran ran = run(line.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("jobwire: ").contains(words);
    }

    @Test
    void aSourceThatCannotBeReachedIsNamed() {
        Ran ran = run("fetch", "greenhouse:acme", "--endpoint", "http://no-such-host.invalid", "--delay", "0s");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).hasSize(1);
        assertThat(ran.err()).contains("no-such-host.invalid is not known; check the spelling and the network");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|<html>no|Allow: /|1|where JSON was due",
                "200|{cut|Allow: /|1|JSON",
                "404|{}|Allow: /|1|no Greenhouse board is called acme",
                "200|{\"jobs\":[]}|Disallow: /|1|robots.txt",
                "200|{\"jobs\":[]}|Allow: /|0|COMPLETE: 0 postings"
            })
    void whatABoardAnswersDecides(int status, String body, String rule, int code, String words) throws IOException {
        try (Site site = new Site(status, body, "User-agent: *\n" + rule + "\n")) {
            Ran ran = run(
                    "fetch", "greenhouse:acme", "--endpoint", site.url(), "--allow-private", "--delay", "0s", "--json");
            assertThat(ran.code()).as(ran.err()).isEqualTo(code);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).containsIgnoringCase(words);
            assertThat(ran.errors()).hasSize(1);
        }
    }

    @Test
    void privateAddressesAreOnlyReachedWhenAllowed() throws IOException {
        try (Site site = new Site(200, "{\"jobs\":[]}", "")) {
            Ran ran = run("fetch", "jsonld:" + site.url() + "/jobs", "--delay", "0s");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.errors()).hasSize(1);
            assertThat(ran.err()).containsAnyOf("private", "not one that web sites use");
        }
    }

    @Test
    void linesThatAreNoRecordsAreLeftOutByNumberAndTheRestGoesOn() throws IOException {
        Path file = folder.resolve("bad.jsonl");
        Files.writeString(file, "hello\n[1]\n5\n{}\n\n{\"key\":\"a:b:c\",\"postedAt\":\"soon\"}\n");
        for (String command : List.of("normalize", "dedupe")) {
            Ran ran = run(command, file.toString());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.errors().subList(0, 5)).allMatch(line -> line.contains("left out"));
            assertThat(ran.errors().get(4)).contains("bad.jsonl:6:");
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused(run("normalize", file.toString()), 1, "not text in UTF-8");
        refused(run("dedupe", folder.resolve("none").toString()), 1, "There is no file");
    }

    @Test
    void whyTwoListingsAreOneJobIsSaidFieldByField() throws IOException {
        Path file = folder.resolve("listings.jsonl");
        String listing = "{\"key\":\"%s\",\"title\":\"%s\",\"company\":\"Acme\",\"url\":\"https://%s.example/1\","
                + "\"text\":\"We build pumps and look for somebody who builds them with us in our shop by the sea\"}%n";
        Files.writeString(
                file, listing.formatted("rss:a:1", "Welder", "jobs") + listing.formatted("rss:b:1", "Welder", "jobs"));
        Ran same = run("dedupe", "explain", "rss:a:1", "rss:b:1", "--in", file.toString());
        assertThat(same.err()).isEmpty();
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("rss:a:1 and rss:b:1: duplicate", "page        equal", "similarity 1.000");
        Path splits = Files.writeString(
                folder.resolve("splits.jsonl"),
                "{\"listing\":\"rss:a:1\",\"other\":\"rss:b:1\",\"at\":\"2026-10-01T06:00:00Z\"}\n");
        Ran apart =
                run("dedupe", "explain", "rss:b:1", "rss:a:1", "--in", file.toString(), "--splits", splits.toString());
        assertThat(apart.out())
                .contains(
                        "rss:b:1 and rss:a:1: different",
                        "told apart by a person at 2026-10-01T06:00:00Z; without that: duplicate",
                        "person      different",
                        "rss:a:1 is canonical in ",
                        "rss:b:1 is canonical in ");
        assertThat(run("dedupe", file.toString(), "--canonical").out().lines()).hasSize(1);
        assertThat(run("dedupe", file.toString(), "--canonical", "--splits", splits.toString())
                        .out()
                        .lines())
                .hasSize(2);
        refused(run("dedupe", "explain", "rss:a:1", "rss:c:1", "--in", file.toString()), 1, "rss:c:1");
        assertThat(run("dedupe", "explain", "rss:a:1").code()).isEqualTo(2);
    }

    @Test
    void resumesAreRankedForAJobWhoseCriteriaCanBeCorrected() throws IOException {
        Path job = Files.writeString(folder.resolve("job.txt"), """
                Data Engineer

                Requirements
                - Python and SQL
                - Apache Kafka
                """);
        Path resumes = Files.createDirectories(folder.resolve("resumes"));
        Files.writeString(resumes.resolve("cook.txt"), """
                Ada Cook

                Experience
                Cook, Inn at the Sea, Jan 2015 - Dec 2023
                Planned the menus of three seasons with the season's vegetables and the fish of the day.
                Kept the kitchen's hygiene records and trained two apprentices, who passed with honours.
                Bought from local farms and held the cost of food at a third of the revenue.
                """);
        Files.writeString(resumes.resolve("engineer.txt"), """
                Bo Engineer

                Experience
                Data Engineer, Acme, Jan 2018 - Dec 2023
                Built pipelines in Python and SQL that load forty sources into the warehouse every hour.
                Moved the nightly batches to Apache Kafka, so that reports are minutes old and not a day.
                Watched the quality of the data with tests that run on every change of a model.
                """);
        Files.writeString(resumes.resolve("nothing.txt"), "");
        Files.writeString(resumes.resolve("short.txt"), "Python, SQL\n");

        Ran ranked = run("rank", "--job", job.toString(), "--resumes", resumes.toString(), "--csv");
        assertThat(ranked.code()).isZero();
        assertThat(ranked.out().lines().map(line -> line.split(",")[1]))
                .containsExactly("resume", "engineer.txt", "cook.txt");
        assertThat(ranked.err())
                .contains(
                        "The job: Data Engineer",
                        "must have: Python",
                        "left out: " + resumes.resolve("nothing.txt"),
                        "left out: short.txt has too little text to be scored: LOW_TEXT");

        Ran read = run("rank", "--job", job.toString(), "--print-criteria");
        assertThat(read.out()).contains("\"title\" : \"Data Engineer\"", "\"name\" : \"SQL\"");
        Path criteria = Files.writeString(
                folder.resolve("criteria.json"),
                "{\"title\": \"Cook\", \"skills\": [{\"name\": \"SQL\", \"need\": \"NICE\"}]}");
        Ran corrected = run("rank", "--job", job.toString(), "--criteria", criteria.toString(), "--print-criteria");
        assertThat(corrected.out())
                .contains("\"title\" : \"Cook\"", "\"need\" : \"NICE\"")
                .doesNotContain("Python");

        Files.writeString(criteria, "{\"skills\": [\"flux capacitors\"]}");
        refused(
                run("rank", "--job", job.toString(), "--criteria", criteria.toString(), "--print-criteria"),
                1,
                "names the skill \"flux capacitors\"");
    }

    @Test
    void aReviewSaysWhatCannotBePlacedAndWhatBringsAResumeNearerToAJob() throws IOException {
        Path job = Files.writeString(folder.resolve("job.txt"), """
                Data Engineer

                Requirements
                - Python and SQL
                - Apache Kafka
                - Terraform

                We build the pipelines that carry the orders of a logistics company.
                """);
        Path resume = Files.writeString(folder.resolve("bo.txt"), """
                Bo Engineer

                Experience
                Data Engineer, Acme, Jan 2018 - Dec 2023
                - Built pipelines in Python that load forty sources into the warehouse.
                - Cut the nightly load from 6 hours to 40 minutes with better models.
                Watched the quality of the data with tests that run on every change of a model.

                Skills
                SQL, Apache Kafka
                """);
        Ran said = run("resume", resume.toString(), "--review", "--job", job.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "2 of 4 skills are only listed (SQL; Apache Kafka)",
                        "1 of 2 points name no number, such as \"Built pipelines in Python that load forty sources ...\"",
                        "No degree or school was found",
                        "For Data Engineer: ",
                        "missing: Terraform",
                        "only listed: Apache Kafka")
                .doesNotContain("missing: Python");

        Ran alone = run("resume", resume.toString(), "--review", "--json");
        assertThat(alone.out()).contains("\"kind\":\"NO_NUMBERS\"").doesNotContain("advice");
        refused(run("resume", resume.toString(), "--job", job.toString()), 2, "--job goes with --review");
    }

    @Test
    void aReviewTellsALetterFromAResumeAndSaysNothingMoreOfAFileWithoutText() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), """
                Dear Hiring Manager,

                I am writing to apply for the position of accountant. With more than eight years in accounting and audit I am sure
                that I can support your team: I close the books in five days and reconcile forty accounts every month.

                Sincerely,
                Carol Example
                """);
        Ran said = run("resume", letter.toString(), "--review");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("It reads like a letter.", "No position was found");

        Path little = Files.writeString(folder.resolve("little.txt"), "Carol Example, accountant");
        Ran brief = run("resume", little.toString(), "--review");
        assertThat(brief.out()).contains("LOW_TEXT").doesNotContain("No position was found", "No skill was found");
    }

    @Test
    void twoResumesOfOneNameAreNotTakenForTwoVersions() throws IOException {
        Path here = Files.writeString(folder.resolve("cv.txt"), "Carol Example, accountant");
        Path there =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("cv.txt"), "Dora Example");
        refused(run("up", "--resume", here.toString(), "--resume", there.toString()), 2, "cv.txt", "rename one");
    }

    @Test
    void resumesThatCannotBeReadSayWhy() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        refused(run("resume", empty.toString()), 1, "empty.pdf", "CORRUPT", "empty");
        Path corrupt = Files.writeString(folder.resolve("corrupt.pdf"), "%PDF-1.4\nnothing more");
        refused(run("resume", corrupt.toString()), 1, "CORRUPT", "save it anew");
        refused(run("resume", folder.resolve("none.pdf").toString()), 1, "There is no file");
        Ran both = run("resume", folder.toString());
        assertThat(both.code()).isEqualTo(1);
        assertThat(both.err()).contains("empty.pdf cannot be used", "corrupt.pdf cannot be used", "0 of 2 files read");
    }

    @ParameterizedTest
    @CsvSource({
        "testODTEncrypted.odt,ENCRYPTED",
        "protected_normal_case.docx,ENCRYPTED",
        "testOCR.pdf,NEEDS_OCR",
        "testOCR.jpg,NEEDS_OCR"
    })
    void protectedAndScannedResumesSayWhatToHandInInstead(String name, String quality) {
        Path file = Path.of(System.getProperty("jobwire.shared.data", "none"), "resumes/odd-documents", name);
        assumeThat(file).as("the shared documents").exists();
        refused(run("resume", file.toString()), 1, name, quality, "hand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search x",
                "status",
                "topics",
                "schemas",
                "schemas listings.raw-value",
                "dedupe split a:b:1 a:b:2",
                "dedupe splits",
                "explain a b",
                "gaps a"
            })
    void withoutARunningSystemTheyNameTheCommandThatStartsOne(String line) {
        Path data = folder.resolve("data");
        String[] args = Stream.concat(
                        Stream.of(line.split(" ")), Stream.of("--data", data.toString(), "--set", "web.port=1"))
                .toArray(String[]::new);
        refused(run(args), 1, "jobwire up");
        assertThat(data).doesNotExist();
    }

    @Test
    void dataFoldersThatAreNotOursOrOfAnotherVersionAreLeftAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear");
        refused(run("up", "--data", other.toString()), 1, "other", "--data");
        assertThat(other).isDirectoryContaining("glob:**/letter.txt");
        assertThat(other.toFile().list()).hasSize(1);
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.writeString(old.resolve("VERSION"), "99\n");
        refused(run("up", "--data", old.toString()), 1, "version \"99\"", "--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.kafka.port"})
    void aTakenPortIsNamedWithItsSetting(String setting) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String data = folder.resolve("d").toString();
            refused(run("up", "--data", data, "--set", setting + "=" + port), 1, port, setting);
            Ran doctor = run("doctor", "--data", data, "--set", setting + "=" + port, "--json");
            assertThat(doctor.code()).isEqualTo(1);
            assertThat(doctor.out().lines().filter(line -> line.contains("\"ok\":false")))
                    .hasSize(1)
                    .allMatch(line -> line.contains(setting));
        }
    }

    /** A board on this machine that answers everything in one way. */
    private record Site(HttpServer server) implements AutoCloseable {
        Site(int status, String body, String robots) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            server.createContext("/", exchange -> {
                boolean rules = exchange.getRequestURI().getPath().equals("/robots.txt");
                byte[] answer = (rules ? robots : body).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(rules ? 200 : status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void normalizeShowsJsonToScriptsAndHighlightedSkillsToPeople() throws IOException {
        Path file = folder.resolve("raw.jsonl");
        String body =
                "<h3>Requirements</h3><ul><li>Java and \u001b[31m Kafka</li></ul><h3>Nice to have</h3><p>TypeScript</p>";
        Files.writeString(
                file,
                "{\"key\":\"lever:acme:1\",\"body\":\"{\\\"text\\\":\\\"Baker\\\",\\\"description\\\":\\\""
                        + body.replace("\u001b", "\\\\u001b") + "\\\"}\"}\n");

        Ran json = run("normalize", "--json", file.toString());
        assertThat(json.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"key\":\"lever:acme:1\""));
        assertThat(run("normalize", file.toString()).out()).isEqualTo(json.out());

        Ran plain = run("normalize", "--show", file.toString());
        assertThat(plain.out())
                .startsWith("Baker  ")
                .contains("-- MUST --", "[Java: MUST] and", "[Kafka: MUST]", "[TypeScript: NICE]")
                .doesNotContain("\u001b");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console terminal = new Console(Ran.print(out), Ran.print(new ByteArrayOutputStream()), true, true);
        assertThat(Main.run(new String[] {"normalize", file.toString()}, terminal))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\u001b[32mJava\u001b[0m and", "\u001b[33mTypeScript\u001b[0m")
                .doesNotContain("\u001b[31m");
    }
}
