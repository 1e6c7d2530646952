package io.jobwire.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.launcher.system.AllSettings;
import io.jobwire.launcher.system.Census;
import io.jobwire.launcher.system.Installation;
import io.jobwire.launcher.system.Intake;
import io.jobwire.launcher.system.Quiet;
import io.jobwire.launcher.system.StageCatalog;
import io.jobwire.records.LinkRelation;
import io.jobwire.records.RawResume;
import io.jobwire.records.ReadQuality;
import io.jobwire.records.RunOutcome;
import io.jobwire.records.Source;
import io.jobwire.records.SourceRun;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real boards and a real resume through the whole pipeline, exactly-once, each posting counted from the topics. */
class RealBoardsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void everyPostingOfEveryBoardIsAccountedFor() throws IOException, InterruptedException {
        CapturedBoards boards = CapturedBoards.all();
        Set<String> expected = boards.keys();
        long start = System.nanoTime();
        try (Site site = Site.start(boards::answer, Duration.ZERO);
                Installation installation = Installation.embedded(AllSettings.load(
                        Map.of(
                                "data.dir",
                                folder.resolve("data").toString(),
                                "web.port",
                                "0",
                                "topics.partitions",
                                "2"),
                        Map.of(),
                        Optional.empty()))) {
            installation.start(StageCatalog.NAMES);
            installation.awaitRunning(PATIENCE);
            double running = seconds(start);
            List<SourceRun> runs;
            double crawled;
            RawResume resume;
            try (Intake intake = new Intake(installation);
                    Quiet quiet = new Quiet(installation)) {
                resume = intake.add(resume(), "john");
                List<Source> sources = boards.names().stream()
                        .map(name -> source(name, site, installation))
                        .toList();
                for (Source source : sources) {
                    intake.add(source);
                }
                runs = installation
                        .catalog()
                        .run(sources.stream().map(Source::getSource).toList(), PATIENCE);
                crawled = seconds(start);
                assertThat(quiet.await(PATIENCE)).as(quiet.behind()).isTrue();
            }
            double done = seconds(start);

            Census census = Census.take(installation.topics());
            Map<String, Long> letters = new TreeMap<>(census.deadLetters().stream()
                    .collect(Collectors.groupingBy(
                            letter -> letter.getStage() + " " + letter.getCode(), Collectors.counting())));
            System.out.println(String.format(
                    Locale.ROOT,
                    "real boards: %d boards, %d postings -> %d raw, %d normalized, %d canonical, %d duplicates, %d"
                            + " openings, %d dead letters %s; %d recommendations, %d alerts; running after %.1f s, crawled"
                            + " after %.1f s, done after %.1f s",
                    boards.files().size(),
                    expected.size(),
                    census.raw().size(),
                    census.normalized().size(),
                    census.canonical().size(),
                    census.merged(),
                    census.links().values().stream()
                            .filter(link -> link.getRelation() == LinkRelation.OPENING)
                            .count(),
                    census.deadLetters().size(),
                    letters,
                    census.recommendations().size(),
                    census.alerts().size(),
                    running,
                    crawled,
                    done));

            assertThat(runs)
                    .hasSize(boards.files().size())
                    .allSatisfy(run ->
                            assertThat(run.getOutcome()).as(run.toString()).isEqualTo(RunOutcome.COMPLETE));
            assertThat(runs.stream().mapToInt(SourceRun::getListed).sum()).isEqualTo(expected.size());
            assertThat(census.raw().keySet()).isEqualTo(expected);
            assertThat(census.unbalanced()).isEmpty();
            assertThat(census.deadLetters()).as("all of them can be read").isEmpty();
            assertThat(census.normalized().keySet()).isEqualTo(expected);
            assertThat(published(installation))
                    .hasSize(expected.size())
                    .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));

            assertThat(resume.getQuality()).isEqualTo(ReadQuality.OK);
            assertThat(census.recommendations())
                    .isNotEmpty()
                    .isEqualTo(Books.of(installation).matches(census.canonical()));
            assertThat(searchable(installation, census.canonical().size()))
                    .isEqualTo(census.canonical().size());
        }
    }

    private static Path resume() {
        return CapturedBoards.folder().resolve("resumes/rendercv/examples/John_Doe_ClassicTheme_CV.pdf");
    }

    private static Source source(String board, Site site, Installation installation) {
        return Source.newBuilder(
                        Intake.source("ashby:" + board, installation.context().clock()))
                .setEndpoint(site.url())
                .setEverySeconds(Duration.ofDays(1).toSeconds())
                .setDelayMillis(0L)
                .setAllowPrivate(true)
                .build();
    }

    private static Map<String, Integer> published(Installation installation) {
        Map<String, Integer> times = new HashMap<>();
        installation.topics().each(Topics.LISTINGS_RAW, (key, _) -> times.merge(key, 1, Integer::sum));
        return times;
    }

    /** What the API says that a search finds; the index follows the topic within a second. */
    private static int searchable(Installation installation, int awaited) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create(installation.catalog().webUrl().orElseThrow() + "/api/status"))
                .build();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        int found = -1;
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (found != awaited && System.nanoTime() < end) {
                String body =
                        client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
                found = new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(body)
                        .path("listings")
                        .asInt(-1);
            }
        }
        return found;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
